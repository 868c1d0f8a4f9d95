// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.lambda.sns.Subscribed.Standing;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the topic with the roster. An address that somebody unsubscribed is told once and not asked again behind that
 * person's back; saving the roster again asks it again.
 *
 * @param steps what is to be done, in order
 * @param kept addresses that need no new subscription, as they stand now
 */
record Comparison(List<Step> steps, List<Subscribed> kept) {
    Comparison {
        steps = List.copyOf(steps);
        kept = List.copyOf(kept);
    }

    static Comparison of(Subscriptions known, Roster roster, Listed listed) {
        Map<String, List<String>> wanted = wanted(roster);
        boolean changed = known.rosterVersion() != roster.version();
        List<Step> steps = new ArrayList<>();
        List<Subscribed> kept = new ArrayList<>();
        wanted.forEach((email, contacts) -> known.find(email)
                .map(address -> address.with(standing(address, listed)))
                .filter(address -> !(changed && address.standing() == Standing.GONE))
                .ifPresentOrElse(
                        address -> keep(address, contacts, known, steps, kept),
                        () -> steps.add(new Step.Subscribe(email, contacts))));
        known.addresses().stream()
                .filter(address -> !wanted.containsKey(address.email()))
                .map(Step.Unsubscribe::new)
                .forEach(steps::add);
        return new Comparison(steps, kept);
    }

    private static void keep(
            Subscribed address,
            List<String> contacts,
            Subscriptions known,
            List<Step> steps,
            List<Subscribed> kept) {
        Subscribed now = address.with(contacts);
        boolean retarget = !address.contacts().equals(contacts);
        if (retarget && address.standing() != Standing.GONE) {
            steps.add(new Step.Retarget(now));
        }
        boolean told = known.find(address.email())
                .filter(before -> before.standing() == address.standing())
                .isPresent();
        if (!told) {
            steps.add(new Step.Notice(now));
        }
        kept.add(now);
    }

    private static Standing standing(Subscribed address, Listed listed) {
        if (listed.confirmed(address.email()).isPresent()) {
            return Standing.CONFIRMED;
        }
        return listed.has(address.email()) ? Standing.UNCONFIRMED : Standing.GONE;
    }

    private static Map<String, List<String>> wanted(Roster roster) {
        Map<String, List<String>> contacts = new LinkedHashMap<>();
        for (Contact contact : roster.contacts()) {
            contact.email()
                    .ifPresent(email -> contacts.computeIfAbsent(email, address -> new ArrayList<>())
                            .add(contact.id()));
        }
        return contacts;
    }
}
