// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.fade.Calm;
import dev.whatcrisis.fade.Closing;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SetLevel;
import dev.whatcrisis.looking.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What calm counts make of an incident. They end what nobody has to answer for (R25); anything else they make quiet: it stays
 * open until a person says that it is over, the last people were answered, or it is loud again.
 */
final class Quieting {
    /** Until then the last people are answered (R26); who asked nothing but questions is not kept open for longer. */
    static final Duration ANSWERED_UNTIL = Duration.ofDays(30);

    private Quieting() {}

    /** Whether it is over. */
    static boolean ends(Incident known, Closing counts, StoryCase.Judged judged, Instant now) {
        Set<Flag> flags = judged.verdict().flags();
        if (!counts.close()
                || CaseFlags.closedByPerson(known.verdict().type(), flags)
                || CaseFlags.closedByPerson(judged.verdict().type(), flags)) {
            return false;
        }
        boolean answered = known.times()
                .quietSince()
                .filter(since -> !now.isBefore(since.plus(ANSWERED_UNTIL)))
                .isPresent();
        boolean heldUp = judged.set().filter(SetLevel::floor).isPresent();
        return answered || judged.verdict().rule() == RuleId.R25 && !heldUp;
    }

    /** Since when it is quiet; empty while it is not. */
    static Optional<Instant> since(
            Incident known, Closing counts, StoryCase.Judged judged, StoryNumbers numbers, Snapshot moment) {
        boolean loud = judged.graded().level() != Level.WHAT_CRISIS
                || numbers.lastHour() >= Calm.limit(Math.max(1, moment.usualHour()));
        if (loud) {
            return Optional.empty();
        }
        return known.times().quietSince().or(() -> counts.close() ? Optional.of(moment.now()) : Optional.empty());
    }
}
