// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.incident.Incident;

/** How loudly an incident may speak now; the rows of the alert table. */
enum Urgency {
    NONE,
    /** A ripple: one line at nine. */
    DIGEST,
    /** While learning: one e-mail, never an SMS. */
    LEARNING,
    /** A squall: e-mail at once, SMS only in the morning after. */
    SQUALL,
    /** A storm in which nothing useful can be done before morning. */
    STORM,
    /** Worth waking for. */
    WAKE;

    static Urgency of(Incident incident, boolean learning) {
        if (incident.verdict().waking().wake()) {
            return WAKE;
        }
        if (learning) {
            return incident.criticalAuthors() >= Timing.LEARNING_AUTHORS
                            && incident.platforms() >= Timing.LEARNING_PLATFORMS
                    ? LEARNING
                    : NONE;
        }
        return switch (incident.level()) {
            case WHAT_CRISIS -> NONE;
            case RIPPLE -> DIGEST;
            case SQUALL -> SQUALL;
            case STORM -> STORM;
        };
    }

    boolean atLeast(Urgency other) {
        return compareTo(other) >= 0;
    }
}
