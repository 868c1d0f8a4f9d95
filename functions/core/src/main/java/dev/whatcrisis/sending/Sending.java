// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sending;

import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Hands over what is due: claims it, sends it, has it recorded as sent. Texts and mails go first, one after the other, so that
 * a crash repeats one of them at most; then webhooks side by side, because each has a receiver of its own that may be
 * dead. What fails is given back with the time of its next try; what there is no time for stays due.
 *
 * @param log what is due, and who has it
 * @param channels by means
 * @param clock the real one, read for each message: a claim runs from when it is made
 * @param threads carry messages; a receiver that hangs keeps one of them
 * @param sender names who claims; asked with each claim, because one process may be no name
 * @param atOnce what is handed over side by side, after the rest
 */
public record Sending(
        AlertLog log,
        Map<Means, Channel> channels,
        InstantSource clock,
        Executor threads,
        Supplier<String> sender,
        Limits limits,
        Set<Means> atOnce) {
    /** How long a claim keeps others away; much longer than any message may take. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Set<Means> WEBHOOKS = Set.of(Means.WEBHOOK);

    public Sending {
        channels = Map.copyOf(channels);
        atOnce = Set.copyOf(atOnce);
    }

    /** With webhooks side by side, and the rest one after the other. */
    public Sending(
            AlertLog log,
            Map<Means, Channel> channels,
            InstantSource clock,
            Executor threads,
            Supplier<String> sender,
            Limits limits) {
        this(log, channels, clock, threads, sender, limits, WEBHOOKS);
    }

    /** As the product sends: each message on a thread of its own, which a look does not wait for beyond the limits. */
    public static Sending sideBySide(
            AlertLog log, List<Channel> channels, InstantSource clock, Supplier<String> sender) {
        return sideBySide(log, channels, clock, sender, WEBHOOKS);
    }

    /**
     * The same where mails have servers that may be dead, too.
     *
     * @param atOnce what is handed over side by side, so that a receiver that hangs keeps no other waiting
     */
    public static Sending sideBySide(
            AlertLog log, List<Channel> channels, InstantSource clock, Supplier<String> sender, Set<Means> atOnce) {
        Executor threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("sending-", 0).factory());
        return new Sending(log, byMeans(channels), clock, threads, sender, Limits.STANDARD, atOnce);
    }

    /** One message after the other on the thread that asks, always in the same order: for replays. */
    public static Sending inOrder(AlertLog log, List<Channel> channels, InstantSource clock, String sender) {
        return new Sending(log, byMeans(channels), clock, Runnable::run, () -> sender, Limits.STANDARD);
    }

    /** The same with claims in another log. */
    public Sending over(AlertLog other) {
        return new Sending(other, channels, clock, threads, sender, limits, atOnce);
    }

    /**
     * The roster with the ways by which this machine can tell each contact. Who cannot be told by any keeps them all: what
     * would be said is then at least in the outbox.
     */
    public Roster reachable(Roster roster) {
        return new Roster(roster.contacts().stream().map(this::reachable).toList(), roster.version());
    }

    private Contact reachable(Contact contact) {
        Contact reduced = contact.by(
                contact.phone().filter(phone -> reaches(contact, Means.SMS)),
                contact.email().filter(email -> reaches(contact, Means.EMAIL)),
                contact.webhook().filter(webhook -> reaches(contact, Means.WEBHOOK)));
        boolean none = reduced.phone().isEmpty()
                && reduced.email().isEmpty()
                && reduced.webhook().isEmpty();
        return none ? contact : reduced;
    }

    private boolean reaches(Contact contact, Means means) {
        return Optional.ofNullable(channels.get(means))
                .filter(channel -> !channel.reaches(contact))
                .isEmpty();
    }

    /**
     * Sends what there is time for.
     *
     * @param now of the look that decided it; no claim is made earlier than that, whatever the clock says
     * @param sent records what went out
     * @return how many went out
     * @throws RuntimeException when something could not be recorded; every message had its turn then
     */
    public int send(List<Addressed> due, Instant now, Sent sent) {
        List<Addressed> ordered = due.stream()
                .filter(message -> channels.containsKey(message.means()))
                .sorted(Addressed.BY_URGENCY)
                .toList();
        Delivery delivery = new Delivery(this, now, sent);
        delivery.oneByOne(ordered.stream()
                .filter(message -> !atOnce.contains(message.means()))
                .toList());
        delivery.sideBySide(ordered.stream()
                .filter(message -> atOnce.contains(message.means()))
                .toList());
        return delivery.end();
    }

    private static Map<Means, Channel> byMeans(List<Channel> channels) {
        return channels.stream().collect(Collectors.toMap(Channel::means, channel -> channel));
    }
}
