// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.WakeRating;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A night in which somebody was woken for an incident.
 *
 * @param alert the first text of that night
 */
public record Woken(String alert, Contact contact, Instant at) {
    /** Each night of each contact who is still on the roster, the earliest first. */
    public static List<Woken> of(Collection<Alert> alerts, Roster roster) {
        List<Woken> nights = new ArrayList<>();
        alerts.stream()
                .filter(alert -> alert.wakes() && alert.sent() && alert.reason() != Alert.Reason.TEST)
                .sorted(Comparator.comparing(Situation::at))
                .forEach(alert -> roster.find(alert.contact())
                        .map(contact -> new Woken(alert.id().value(), contact, Situation.at(alert)))
                        .filter(woken -> nights.stream().noneMatch(woken::sameNight))
                        .ifPresent(nights::add));
        return nights;
    }

    /** What was said of it. */
    public Optional<WakeRating> rating(Incident incident) {
        return incident.handling().ratings().stream()
                .filter(rating -> rating.alert().equals(alert))
                .findFirst();
    }

    private boolean sameNight(Woken other) {
        return contact.id().equals(other.contact.id()) && new Night(contact).same(at, other.at);
    }
}
