// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.lambda.sns.Subscribed.Standing;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The e-mail addresses of a roster.
 *
 * @param contacts ids of those who have an address, by address, in the order of the roster
 */
record Wanted(Map<String, List<String>> contacts) {
    Wanted {
        contacts = Collections.unmodifiableMap(contacts);
    }

    static Wanted of(Roster roster) {
        Map<String, List<String>> contacts = new LinkedHashMap<>();
        for (Contact contact : roster.contacts()) {
            contact.email()
                    .ifPresent(email -> contacts.computeIfAbsent(email, address -> new ArrayList<>())
                            .add(contact.id()));
        }
        return new Wanted(contacts);
    }

    boolean has(Subscribed address) {
        return contacts.containsKey(address.email());
    }

    /** Whether nothing more can come of an address by itself: it need not be looked at soon. */
    boolean settled(Subscribed address) {
        return switch (address.standing()) {
            case GONE -> has(address);
            case CONFIRMED -> address.contacts().equals(contacts.get(address.email()));
            case REFUSED, UNCONFIRMED -> false;
        };
    }

    /** Addresses of which the last thing said is not true any more, as {@link Standing} has it. */
    List<Subscribed> unsaid(Subscriptions known) {
        return known.addresses().stream()
                .filter(address -> has(address) && address.unsaid())
                .toList();
    }
}
