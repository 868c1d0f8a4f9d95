// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Those whom {@code --tell} names. Mail and ntfy go to a person: the first of each to {@code you}, the second to {@code
 * you-2}. A chat is a room of the team, named as the chat is.
 */
final class Named {
    private final List<Way.Mail> mails = new ArrayList<>();
    private final List<Way.Hook> phones = new ArrayList<>();
    private final List<Way.Hook> rooms = new ArrayList<>();

    Named(List<Way> ways) {
        for (Way way : ways) {
            switch (way) {
                case Way.Mail mail -> mails.add(mail);
                case Way.Hook hook when hook.form().equals("ntfy") -> phones.add(hook);
                case Way.Hook hook -> rooms.add(hook);
            }
        }
    }

    /** The roster with them on it; of those who were there, only the ways that are named are others. */
    Roster onto(Roster roster, ZoneId zone, Language language) {
        List<Contact> contacts = new ArrayList<>(roster.contacts());
        for (int i = 0; i < Math.max(mails.size(), phones.size()); i++) {
            Contact person = known(contacts, nth(ExampleContact.ID, i))
                    .orElse(contact(nth(ExampleContact.ID, i), Duty.AWAKE_FIRST, zone, language));
            put(contacts, with(ExampleContact.without(person), at(mails, i), at(phones, i)));
        }
        for (int i = 0; i < rooms.size(); i++) {
            Way.Hook hook = rooms.get(i);
            long before = rooms.subList(0, i).stream()
                    .filter(other -> other.form().equals(hook.form()))
                    .count();
            String id = nth(hook.form(), (int) before);
            Contact room = known(contacts, id).orElse(contact(id, Duty.ON_CALL, zone, language));
            put(contacts, room.by(Optional.empty(), Optional.empty(), Optional.of(hook.stored())));
        }
        return new Roster(contacts, roster.version());
    }

    private static Contact with(Contact person, Optional<Way.Mail> mail, Optional<Way.Hook> phone) {
        Optional<URI> hook = phone.map(Way.Hook::stored);
        return person.by(person.phone(), mail.map(Way.Mail::address).or(person::email), hook.or(person::webhook));
    }

    private static Contact contact(String id, Duty duty, ZoneId zone, Language language) {
        String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        return new Contact(
                id, name, duty, Optional.empty(), Optional.empty(), Optional.empty(), QuietHours.NIGHT, zone, language);
    }

    private static Optional<Contact> known(List<Contact> contacts, String id) {
        return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
    }

    private static void put(List<Contact> contacts, Contact changed) {
        for (int i = 0; i < contacts.size(); i++) {
            if (contacts.get(i).id().equals(changed.id())) {
                contacts.set(i, changed);
                return;
            }
        }
        contacts.add(changed);
    }

    private static <T> Optional<T> at(List<T> all, int i) {
        return i < all.size() ? Optional.of(all.get(i)) : Optional.empty();
    }

    private static String nth(String name, int i) {
        return i == 0 ? name : name + "-" + (i + 1);
    }
}
