// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.crisis.RuleId;
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
        if (lostSight(incident)) {
            return NONE;
        }
        if (incident.verdict().waking().wake()) {
            return WAKE;
        }
        if (learning
                && !CaseFlags.atRisk(
                        incident.verdict().type(), incident.verdict().flags())) {
            return incident.size().criticalAuthors() >= LevelThresholds.LEARNING_AUTHORS
                            && incident.size().platforms() >= LevelThresholds.LEARNING_PLATFORMS
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

    /**
     * Whether the verdict says no more than that the watch went blind: R28 wakes for nothing else. {@link BlindPolicy}
     * speaks of that; as news of the incident it would hide the news that comes with sight.
     */
    static boolean lostSight(Incident incident) {
        return incident.verdict().rule() == RuleId.R28
                && incident.verdict().waking().wake()
                && !FlagSet.ACT_BLIND.in(incident.verdict().flags());
    }

    boolean atLeast(Urgency other) {
        return compareTo(other) >= 0;
    }
}
