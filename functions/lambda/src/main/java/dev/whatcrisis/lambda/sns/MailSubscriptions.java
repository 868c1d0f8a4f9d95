// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.lambda.log.Events;
import dev.whatcrisis.lambda.sns.Step.Why;
import dev.whatcrisis.lambda.sns.Subscribed.Standing;
import dev.whatcrisis.watch.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;

/**
 * Lets the e-mail subscriptions of the alerts topic follow the roster, and says on the ops topic, once each, at which
 * address mail begins or stops to arrive. What fails for one address is tried again and does not keep the others from
 * their turn.
 */
public final class MailSubscriptions {
    /** How often the topic is looked at … */
    static final Duration HOURLY = Duration.ofHours(1);

    /** … and while something may soon come of an address. */
    static final Duration WAITING = Duration.ofMinutes(2);

    /** So long a changed filter policy may take to hold, says the SNS Developer Guide. */
    static final Duration POLICY = Duration.ofMinutes(15);

    private final Topic topic;
    private final SubscriptionStore store;
    private final Consumer<Subscribed> notices;

    /** @param topic the ARN of the alerts topic */
    public MailSubscriptions(SnsClient client, String topic, SubscriptionStore store, OpsNotices notices) {
        this(new SnsTopic(client, topic), store, notices::say);
    }

    MailSubscriptions(Topic topic, SubscriptionStore store, Consumer<Subscribed> notices) {
        this.topic = topic;
        this.store = store;
        this.notices = notices;
    }

    /** Compares the topic with the roster, when the roster changed or it is time again. */
    public void follow(Roster roster, Instant now) {
        Subscriptions known = store.load();
        Wanted wanted = Wanted.of(roster);
        if (known.rosterVersion() == roster.version()
                && now.isBefore(next(known, wanted))
                && wanted.unsaid(known).isEmpty()) {
            return;
        }
        List<Subscribed> addresses = Comparison.steps(known, roster, topic.list()).stream()
                .flatMap(step -> take(step, now).stream())
                .toList();
        store.save(new Subscriptions(roster.version(), now, addresses, known.version()))
                .ifPresent(saved -> say(saved, wanted));
    }

    private static Instant next(Subscriptions known, Wanted wanted) {
        boolean settled = known.addresses().stream().allMatch(wanted::settled);
        return known.checkedAt().plus(settled ? HOURLY : WAITING);
    }

    /** Saved before it is said and again after: a crash in between says it twice, and subscribes nobody twice. */
    private void say(Subscriptions saved, Wanted wanted) {
        List<Subscribed> unsaid = wanted.unsaid(saved);
        if (!unsaid.isEmpty()) {
            unsaid.forEach(notices);
            store.save(saved.with(saved.addresses().stream()
                    .map(address -> unsaid.contains(address) ? address.said() : address)
                    .toList()));
        }
    }

    /** Does a step; gives the address as it stands then, or nothing when it is no more. */
    private Optional<Subscribed> take(Step step, Instant now) {
        return switch (step) {
            case Step.Keep(Subscribed address) -> Optional.of(address);
            case Step.Subscribe subscribe -> Optional.of(take(subscribe, now));
            case Step.Retarget(Subscribed address, List<String> contacts, Why why) -> {
                boolean done = done("retarget", why, () -> topic.retarget(arn(address), contacts));
                yield Optional.of(done ? address.with(recipients(address, contacts, now.plus(POLICY))) : address);
            }
            case Step.Unsubscribe(Subscribed address, Why why) -> {
                boolean done = done("unsubscribe", why, () -> topic.unsubscribe(arn(address)));
                yield done ? Optional.empty() : Optional.of(address);
            }
        };
    }

    private Subscribed take(Step.Subscribe step, Instant now) {
        List<Recipient> recipients = step.contacts().stream()
                .map(contact -> new Recipient(contact, now))
                .toList();
        try {
            Optional<String> arn = Optional.of(topic.subscribe(step.email(), step.contacts()));
            Events.happened("address-subscribe", "why", step.why(), "done", true);
            return new Subscribed(step.email(), recipients, arn, Standing.UNCONFIRMED, step.told());
        } catch (SdkException e) {
            failed("subscribe", step.why(), e);
            return new Subscribed(step.email(), recipients, Optional.empty(), Standing.REFUSED, step.told());
        }
    }

    private static boolean done(String what, Why why, Runnable call) {
        try {
            call.run();
            Events.happened("address-" + what, "why", why, "done", true);
            return true;
        } catch (SdkException e) {
            failed(what, why, e);
            return false;
        }
    }

    /** What SNS says may hold the address, so it is left out. */
    private static void failed(String what, Why why, SdkException e) {
        Events.failed("address-" + what, e, "why", why, "done", false);
    }

    private static String arn(Subscribed address) {
        return address.arn().orElseThrow();
    }

    private static List<Recipient> recipients(Subscribed before, List<String> contacts, Instant from) {
        return contacts.stream()
                .map(contact -> before.recipients().stream()
                        .filter(one -> one.contact().equals(contact))
                        .findFirst()
                        .orElseGet(() -> new Recipient(contact, from)))
                .toList();
    }
}
