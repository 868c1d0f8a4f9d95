// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.lambda.log.Events;
import dev.whatcrisis.lambda.sns.Subscribed.Standing;
import dev.whatcrisis.watch.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

/**
 * Lets the e-mail subscriptions of the alerts topic follow the roster, and says at which address mail does not arrive.
 * Every step can be repeated: subscribing an address again gives the same subscription.
 */
public final class MailSubscriptions {
    /** How often the topic is looked at … */
    static final Duration HOURLY = Duration.ofHours(1);

    /** … and while an address waits for its confirmation. */
    static final Duration WAITING = Duration.ofMinutes(2);

    private final SnsClient client;
    private final String topic;
    private final SubscriptionStore store;
    private final OpsNotices notices;

    /** @param topic the ARN of the alerts topic */
    public MailSubscriptions(SnsClient client, String topic, SubscriptionStore store, OpsNotices notices) {
        this.client = client;
        this.topic = topic;
        this.store = store;
        this.notices = notices;
    }

    /** Compares the topic with the roster, when the roster changed or it is time again. */
    public void follow(Roster roster, Instant now) {
        Subscriptions known = store.load();
        if (!due(known, roster, now)) {
            return;
        }
        Comparison comparison = Comparison.of(known, roster, listed());
        List<Subscribed> addresses = new ArrayList<>(comparison.kept());
        comparison.steps().forEach(step -> take(step).ifPresent(addresses::add));
        store.save(new Subscriptions(roster.version(), now, addresses, known.version()));
    }

    private static boolean due(Subscriptions known, Roster roster, Instant now) {
        boolean waiting =
                known.addresses().stream().anyMatch(address -> address.standing() == Standing.UNCONFIRMED);
        Instant next = known.checkedAt().plus(waiting ? WAITING : HOURLY);
        return known.rosterVersion() != roster.version() || !now.isBefore(next);
    }

    private Listed listed() {
        Map<String, String> arns = new HashMap<>();
        client.listSubscriptionsByTopicPaginator(list -> list.topicArn(topic)).subscriptions().stream()
                .filter(subscription -> "email".equals(subscription.protocol()))
                .forEach(subscription -> arns.put(subscription.endpoint(), arn(subscription)));
        return new Listed(arns);
    }

    private static String arn(Subscription subscription) {
        return Optional.ofNullable(subscription.subscriptionArn()).orElse(Listed.PENDING);
    }

    /** Does a step; gives the address that is new by it. */
    private Optional<Subscribed> take(Step step) {
        switch (step) {
            case Step.Subscribe(String email, List<String> contacts) -> {
                Subscribed address = new Subscribed(email, contacts, subscribe(email, contacts), Standing.UNCONFIRMED);
                say(address);
                return Optional.of(address);
            }
            case Step.Retarget(Subscribed address) ->
                client.setSubscriptionAttributes(set -> set.subscriptionArn(address.arn())
                        .attributeName("FilterPolicy")
                        .attributeValue(policy(address.contacts())));
            case Step.Unsubscribe(Subscribed address) -> unsubscribe(address);
            case Step.Notice(Subscribed address) -> say(address);
        }
        return Optional.empty();
    }

    private String subscribe(String email, List<String> contacts) {
        return client.subscribe(subscribe -> subscribe
                        .topicArn(topic)
                        .protocol("email")
                        .endpoint(email)
                        .attributes(Map.of("FilterPolicy", policy(contacts)))
                        .returnSubscriptionArn(true))
                .subscriptionArn();
    }

    /** A subscription that was never confirmed cannot be taken back: it runs out by itself. */
    private void unsubscribe(Subscribed address) {
        try {
            client.unsubscribe(unsubscribe -> unsubscribe.subscriptionArn(address.arn()));
        } catch (InvalidParameterException | NotFoundException e) {
            Events.happened("address-left", "contacts", address.contacts().size(), "standing", address.standing());
        }
    }

    private void say(Subscribed address) {
        String contacts = String.join(", ", address.contacts());
        Events.happened("address", "standing", address.standing(), "contacts", address.contacts().size());
        switch (address.standing()) {
            case UNCONFIRMED ->
                notices.say(
                        "mail is waiting for a confirmation",
                        "No alert reaches the e-mail address of this contact yet: " + contacts
                                + ".\nAWS has sent a mail with the subject \"AWS Notification - Subscription Confirmation\";"
                                + " its link must be opened within two days.");
            case GONE ->
                notices.say(
                        "mail does not arrive any more",
                        "Alerts do not reach the e-mail address of this contact any more: " + contacts
                                + ".\nSomebody opened the unsubscribe link of a mail, or the confirmation ran out."
                                + " Ask them; saving the roster again sends a new confirmation mail.");
            case CONFIRMED ->
                notices.say(
                        "mail arrives",
                        "Alerts reach the e-mail address of this contact: " + contacts + ".");
        }
    }

    private static String policy(List<String> contacts) {
        return "{\"to\":[\""
                + String.join("\",\"", contacts.stream().map(Attributes::recipient).toList()) + "\"]}";
    }
}
