// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everybody who may be told, in the order in which they are tried within a duty.
 *
 * @param version 0 before the first save, then one more each save
 */
public record Roster(List<Contact> contacts, long version) {
    public static final Roster EMPTY = new Roster(List.of(), 0);

    public Roster {
        contacts = List.copyOf(contacts);
        Set<String> ids = new HashSet<>();
        for (Contact contact : contacts) {
            if (!ids.add(contact.id())) {
                throw new UnusableValueException(
                        "unusable.contact.twice",
                        Map.of("text", contact.id()),
                        "contact id \"" + contact.id() + "\" is used twice in the roster");
            }
        }
    }

    public List<Contact> with(Duty duty) {
        return contacts.stream().filter(c -> c.duty() == duty).toList();
    }

    /** The same with another contact of that id in its place. */
    public Roster with(Contact changed) {
        return new Roster(
                contacts.stream()
                        .map(contact -> contact.id().equals(changed.id()) ? changed : contact)
                        .toList(),
                version);
    }

    public Optional<Contact> find(String contactId) {
        return contacts.stream().filter(c -> c.id().equals(contactId)).findFirst();
    }
}
