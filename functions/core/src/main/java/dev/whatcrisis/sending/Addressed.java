// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sending;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.watch.Contact;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** An alert that is due, and whom it is for. */
public record Addressed(Alert alert, Contact contact) {
    private static final Set<Reason> CALLS =
            EnumSet.of(Reason.LEVEL_UP, Reason.NEW_FLAG, Reason.ESCALATION, Reason.BRIEF);

    /**
     * Texts before mails before webhooks; then what rings, what was not tried in vain before, what asks somebody to do
     * something, and what is due longest.
     */
    static final Comparator<Addressed> BY_URGENCY = Comparator.comparing(Addressed::means)
            .thenComparing(one -> !one.alert.wakes())
            .thenComparing(one -> one.alert.tries() > 0)
            .thenComparing(one -> !CALLS.contains(one.alert.reason()))
            .thenComparing(one -> one.alert.dueAt())
            .thenComparing(one -> one.alert.id().value());

    Means means() {
        return alert.means();
    }
}
