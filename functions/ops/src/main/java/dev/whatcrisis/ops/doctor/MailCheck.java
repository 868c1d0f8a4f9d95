// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Whether alert mail reaches the contacts that have an address. Contacts are named, addresses are not. */
final class MailCheck {
    static final String ABOUT = "mail";

    private MailCheck() {}

    /** What a topic says of an address. */
    enum Standing {
        CONFIRMED,
        UNCONFIRMED
    }

    /** Of each e-mail address that the topic knows; one that has ended is not among them. */
    static Map<String, Standing> read(SnsClient client, String topic) {
        Map<String, Standing> known = new HashMap<>();
        client.listSubscriptionsByTopicPaginator(ask -> ask.topicArn(topic)).subscriptions().stream()
                .filter(subscription -> "email".equals(subscription.protocol()))
                .forEach(subscription -> standing(subscription)
                        .ifPresent(standing -> known.merge(
                                subscription.endpoint(),
                                standing,
                                (one, other) -> one.compareTo(other) < 0 ? one : other)));
        return known;
    }

    /** Where an ARN would be, SNS writes {@code PendingConfirmation} or, for some days, {@code Deleted}. */
    static Optional<Standing> standing(Subscription subscription) {
        String arn = String.valueOf(subscription.subscriptionArn());
        if (arn.startsWith("arn:")) {
            return Optional.of(Standing.CONFIRMED);
        }
        return arn.equals("PendingConfirmation") ? Optional.of(Standing.UNCONFIRMED) : Optional.empty();
    }

    static List<Finding> judge(Map<String, Standing> known, Roster roster) {
        List<Contact> wanted = roster.contacts().stream()
                .filter(contact -> contact.email().isPresent())
                .toList();
        if (wanted.isEmpty()) {
            return List.of(Finding.ok(ABOUT, "nobody of the roster has an address, so none is sent"));
        }
        List<Finding> findings = new ArrayList<>();
        List<Contact> reached = wanted.stream()
                .filter(contact -> known.get(contact.email().orElseThrow()) == Standing.CONFIRMED)
                .toList();
        if (reached.isEmpty()) {
            findings.add(Finding.fail(
                    ABOUT, "no alert mail reaches anybody: not one address is confirmed", "what is said below"));
        } else {
            findings.add(Finding.ok(ABOUT, "reaches " + reached.size() + " of " + wanted.size() + " contacts"));
        }
        wanted.stream()
                .filter(contact -> !reached.contains(contact))
                .map(contact -> unreached(contact, known))
                .forEach(findings::add);
        return findings;
    }

    private static Finding unreached(Contact contact, Map<String, Standing> known) {
        return known.containsKey(contact.email().orElseThrow())
                ? Finding.warn(
                        ABOUT,
                        "the address of " + contact.id() + " is not confirmed yet",
                        "follow the link in the mail from AWS within two days; saving the roster asks for another")
                : Finding.warn(
                        ABOUT,
                        "the address of " + contact.id() + " is not subscribed: it is new, or somebody unsubscribed it",
                        "wait two minutes; if it stays so, ask them, and save the roster again");
    }
}
