// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The next means of a contact whom a message does not reach by the one that was meant: the same thing, said by another.
 * It is not taken while any means reached them with it, and a telephone rings for it only as the policy would have it ring.
 */
final class Detour {
    private static final Set<Reason> CALLS =
            EnumSet.of(Reason.LEVEL_UP, Reason.NEW_FLAG, Reason.ESCALATION, Reason.BRIEF);

    private Detour() {}

    static List<Planned> plan(Situation s) {
        return s.alerts().stream()
                .filter(alert -> Retry.stuck(alert) && alert.reason() != Reason.TEST)
                .filter(alert ->
                        !Withdrawals.untrue(s, alert) && (!CALLS.contains(alert.reason()) || stillAsks(s, alert)))
                .flatMap(alert -> around(s, alert).stream())
                .toList();
    }

    private static boolean stillAsks(Situation s, Alert call) {
        return call.said().equals(s.said())
                && !s.care().acknowledgedSince(call.dueAt())
                && !s.care().snoozed(s.now());
    }

    private static Optional<Planned> around(Situation s, Alert stuck) {
        Optional<Contact> contact = s.roster().find(stuck.contact());
        List<Alert> same = s.alerts().stream()
                .filter(alert -> alert.contact().equals(stuck.contact()))
                .filter(alert ->
                        alert.reason() == stuck.reason() && alert.said().equals(stuck.said()))
                .filter(alert -> !alert.dueAt().isBefore(stuck.dueAt()))
                .toList();
        if (contact.filter(who -> mustRing(s, who, stuck)).isPresent()) {
            boolean rung =
                    same.stream().anyMatch(alert -> alert.wakes() && !alert.id().equals(stuck.id()));
            return rung
                    ? Optional.empty()
                    : Optional.of(
                            planned(s, contact.get(), stuck, Means.WEBHOOK).ringing());
        }
        if (contact.isEmpty() || same.stream().anyMatch(alert -> !Retry.stuck(alert))) {
            return Optional.empty();
        }
        return Stream.of(Means.values())
                .filter(means -> Reach.has(contact.get(), means))
                .filter(means -> same.stream().noneMatch(alert -> alert.means() == means))
                .filter(means -> means != Means.SMS || mayText(s, contact.get(), stuck))
                .max(Means::compareTo)
                .map(means -> planned(s, contact.get(), stuck, means));
    }

    /** What was only written does not wake: where the text does not get through, the push rings in its place. */
    private static boolean mustRing(Situation s, Contact contact, Alert stuck) {
        return stuck.means() == Means.SMS
                && stuck.wakes()
                && CALLS.contains(stuck.reason())
                && Reach.pushes(contact)
                && s.urgency() == Urgency.WAKE
                && s.asleep(contact)
                && s.mayRing(contact);
    }

    /** A boss is never texted instead of being written to, and nobody is for what asks nothing of them. */
    private static boolean mayText(Situation s, Contact contact, Alert stuck) {
        return CALLS.contains(stuck.reason())
                && contact.duty() != Duty.BOSS
                && s.asks(contact)
                && s.urgency().atLeast(Urgency.SQUALL);
    }

    private static Planned planned(Situation s, Contact contact, Alert stuck, Means means) {
        return Planned.of(
                s.incident().id().value(),
                contact,
                means,
                stuck.reason(),
                step(stuck),
                at(s, contact, means),
                stuck.said(),
                s.budgetSpent(contact));
    }

    private static Instant at(Situation s, Contact contact, Means means) {
        boolean rings = s.urgency() == Urgency.WAKE && s.mayRing(contact);
        return means == Means.SMS && !rings ? new Night(contact).awakeAt(s.now()) : s.now();
    }

    /** The same for every look and for every way that does not get through, another one each day. */
    private static String step(Alert stuck) {
        return "instead-" + LocalDate.ofInstant(stuck.dueAt(), ZoneOffset.UTC) + "-"
                + stuck.said().key();
    }
}
