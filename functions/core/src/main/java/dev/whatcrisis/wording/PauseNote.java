// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why somebody is told who had said not to be asked. */
final class PauseNote {
    private static final Set<Reason> ASKS =
            EnumSet.of(Reason.LEVEL_UP, Reason.NEW_FLAG, Reason.ESCALATION, Reason.BRIEF);

    private PauseNote() {}

    static Optional<Fact> inEmail(Facts facts) {
        return until(facts)
                .map(until -> Fact.of(rings(facts) ? "brief.paused.rings" : "brief.paused.alone")
                        .with("until", until));
    }

    static Optional<Fact> inSms(Facts facts) {
        return until(facts).map(until -> Fact.of("sms.paused"));
    }

    private static Optional<Instant> until(Facts facts) {
        return facts.planned()
                .contact()
                .pausedUntil()
                .filter(facts.briefing().now()::isBefore)
                .filter(until -> ASKS.contains(facts.reason()));
    }

    /** Whether it outweighs the pause; else the contact has no phone in this plan, and nobody else is there to ask. */
    private static boolean rings(Facts facts) {
        return facts.planned().means() == Means.SMS
                || facts.planned().contact().phone().isPresent();
    }
}
