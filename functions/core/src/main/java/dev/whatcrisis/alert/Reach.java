// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Receiver;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** By which means a contact can be reached. */
public final class Reach {
    private Reach() {}

    /** The roster without the ways by which these alerts do not get through. */
    public static Roster without(Roster roster, Collection<Alert> alerts) {
        List<Contact> contacts = roster.contacts().stream()
                .map(contact -> without(contact, alerts))
                .toList();
        return new Roster(contacts, roster.version());
    }

    private static Contact without(Contact contact, Collection<Alert> alerts) {
        Set<Means> stuck = alerts.stream()
                .filter(alert -> alert.contact().equals(contact.id()) && Retry.stuck(alert))
                .map(Alert::means)
                .collect(Collectors.toSet());
        return contact.by(
                contact.phone().filter(phone -> !stuck.contains(Means.SMS)),
                contact.email().filter(email -> !stuck.contains(Means.EMAIL)),
                contact.webhook().filter(webhook -> !stuck.contains(Means.WEBHOOK)));
    }

    /** Who reads what concerns everybody: the first person in turn who is not away and can be written to, else a room of the team. */
    static Optional<Contact> reader(Roster roster, Instant now) {
        return roster.contacts().stream()
                .filter(contact -> contact.duty() != Duty.BOSS && !contact.pausedAt(now))
                .filter(contact -> writes(contact) && !channel(contact))
                .min(Comparator.comparing(contact -> contact.duty()))
                .or(() -> roster.contacts().stream().filter(Reach::channel).findFirst());
    }

    /** What does not ring is left. */
    static Contact written(Contact contact) {
        return contact.by(Optional.empty(), contact.email(), contact.webhook());
    }

    static boolean has(Contact contact, Means means) {
        return switch (means) {
            case SMS -> contact.phone().isPresent();
            case EMAIL -> contact.email().isPresent();
            case WEBHOOK -> contact.webhook().isPresent();
        };
    }

    /** Whether there is anything that does not ring. */
    static boolean writes(Contact contact) {
        return has(contact, Means.EMAIL) || has(contact, Means.WEBHOOK);
    }

    /** Whether a push can make a phone ring. */
    static boolean pushes(Contact contact) {
        return contact.webhook().map(Receiver::new).filter(Receiver::rings).isPresent();
    }

    /** By what a sleeper is woken: a text, else a push; empty when nothing rings. */
    static Optional<Means> rings(Contact contact) {
        if (has(contact, Means.SMS)) {
            return Optional.of(Means.SMS);
        }
        return pushes(contact) ? Optional.of(Means.WEBHOOK) : Optional.empty();
    }

    /** A room of the team: nothing but a webhook, and no phone behind it. */
    static boolean channel(Contact contact) {
        return !pushes(contact)
                && has(contact, Means.WEBHOOK)
                && !has(contact, Means.EMAIL)
                && !has(contact, Means.SMS);
    }

    static boolean none(Contact contact) {
        return !writes(contact) && !has(contact, Means.SMS);
    }
}
