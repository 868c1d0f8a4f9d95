// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.watch.Contact;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recorded alerts that did not go out and are no longer true. */
final class Withdrawals {
    private static final Set<Reason> CALLS =
            EnumSet.of(Reason.LEVEL_UP, Reason.NEW_FLAG, Reason.ESCALATION, Reason.BRIEF);

    private static final Set<Reason> AFTERWARDS = EnumSet.of(Reason.WORTH_IT, Reason.REPLIES, Reason.REPORT);

    private Withdrawals() {}

    static List<AlertId> of(Situation s) {
        return s.alerts().stream()
                .filter(a -> !a.sent() && a.reason() != Reason.TEST)
                .filter(a -> untrue(s, a))
                .map(Alert::id)
                .toList();
    }

    static boolean untrue(Situation s, Alert alert) {
        Optional<Contact> contact = s.roster().find(alert.contact());
        if (AFTERWARDS.contains(alert.reason())) {
            return contact.isEmpty() || stale(s, alert);
        }
        if (contact.isEmpty() || (alert.reason() == Reason.OVER) != s.incident().over()) {
            return true;
        }
        if (alert.means() == Means.SMS && !alert.wakes() && s.asleep(contact.get())) {
            return true;
        }
        if (CALLS.contains(alert.reason()) && rings(alert) && !s.asks(contact.get())) {
            return true;
        }
        return alert.reason() != Reason.OVER && (stale(s, alert) || settled(s, alert));
    }

    private static boolean rings(Alert alert) {
        return alert.means() == Means.SMS || alert.wakes();
    }

    private static boolean stale(Situation s, Alert alert) {
        return alert.dueAt().plus(Timing.STALE).isBefore(s.now());
    }

    private static boolean settled(Situation s, Alert alert) {
        boolean asksForSomebody = alert.reason() == Reason.ESCALATION || alert.reason() == Reason.BRIEF;
        boolean acknowledged = s.care().acknowledgedSince(alert.dueAt());
        boolean silent = s.care().snoozed(s.now())
                && s.care()
                        .snooze()
                        .filter(z -> !z.at().isBefore(alert.dueAt()))
                        .isPresent();
        return asksForSomebody && acknowledged || silent && alert.reason() != Reason.CALM_MAIL;
    }
}
