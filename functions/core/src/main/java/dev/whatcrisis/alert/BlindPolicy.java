// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Says once that a watch sees nothing: to the webhooks by day, silently by e-mail at night. It rings only while an
 * incident is open, because only then is not seeing dangerous.
 */
public final class BlindPolicy {
    private BlindPolicy() {}

    /**
     * The same ids for the same blindness, so that asking every minute says nothing twice.
     *
     * @param since when the watch became blind; the same on every call
     * @param wakes by contact id, when the contact was rung since {@link WakeBudget#quarterStart}: who was rung often enough is
     *     written to
     */
    public static List<Planned> plan(
            WatchId watch,
            Roster roster,
            Instant since,
            boolean incidentOpen,
            Map<String, List<Instant>> wakes,
            Instant now) {
        Predicate<Contact> ring = contact -> incidentOpen
                && !contact.pausedAt(now)
                && !(new Night(contact).asleep(now)
                        && WakeBudget.spent(contact, wakes.getOrDefault(contact.id(), List.of()), now));
        return plan(watch, roster, Reason.BLIND, since, ring, now);
    }

    /** What needs somebody and never rings is told to the same people. */
    static List<Planned> quietly(WatchId watch, Roster roster, Reason reason, Instant since, Instant now) {
        return plan(watch, roster, reason, since, contact -> false, now);
    }

    private static List<Planned> plan(
            WatchId watch, Roster roster, Reason reason, Instant since, Predicate<Contact> ring, Instant now) {
        List<Planned> planned = new ArrayList<>();
        List<Contact> onDuty =
                roster.contacts().stream().filter(c -> c.duty() != Duty.BOSS).toList();
        boolean allPaused = onDuty.stream().allMatch(c -> Reach.channel(c) || c.pausedAt(now));
        onDuty.stream()
                .filter(c -> allPaused || !c.pausedAt(now))
                .filter(c -> !Reach.channel(c) && !means(c, since, ring.test(c)).isEmpty())
                .min((a, b) -> a.duty().compareTo(b.duty()))
                .ifPresent(person -> means(person, since, ring.test(person)).stream()
                        .map(means -> planned(watch, person, means, reason, since, now))
                        .map(one -> ring.test(person) ? one.ringingForText() : one)
                        .forEach(planned::add));
        onDuty.stream()
                .filter(Reach::channel)
                .filter(c -> !new Night(c).asleep(since))
                .forEach(channel -> planned.add(planned(watch, channel, Means.WEBHOOK, reason, since, now)));
        return planned;
    }

    private static List<Means> means(Contact person, Instant since, boolean ring) {
        List<Means> means = new ArrayList<>();
        Optional<Means> loud = Reach.rings(person).filter(any -> ring);
        loud.ifPresent(means::add);
        boolean byMail = new Night(person).asleep(since) || !Reach.has(person, Means.WEBHOOK);
        Means quiet = byMail && Reach.has(person, Means.EMAIL) ? Means.EMAIL : Means.WEBHOOK;
        if (Reach.has(person, quiet) && !means.contains(quiet)) {
            means.add(quiet);
        }
        return means;
    }

    private static Planned planned(
            WatchId watch, Contact contact, Means means, Reason reason, Instant since, Instant now) {
        return Planned.of(
                watch.value(), contact, means, reason, Long.toString(since.getEpochSecond()), now, Said.NOTHING, false);
    }
}
