// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Incidents for tests. */
public final class Incidents {
    private Incidents() {}

    /** A squall of the watch {@code acme} that opened at that time. */
    public static Incident opened(Instant at) {
        return new Incident(
                new IncidentId("acme-story-1"),
                new WatchId("acme"),
                new StoryId("story-1"),
                "refund",
                new State.Open(at),
                Phase.GROWTH,
                new Judgement(
                        Level.SQUALL, Level.SQUALL, verdict(), List.of(new CalledLevel(at, Level.SQUALL, RuleId.R10))),
                new Times(at, at, at),
                new Size(new Peak(at, 47), 60, 47, 5, 30, 0, 1),
                new Origin(Optional.empty(), Optional.empty()),
                Forecasts.NONE,
                0);
    }

    private static Verdict verdict() {
        return new Verdict(
                Level.SQUALL,
                RuleId.R10,
                CrisisType.SERVICE_FAILURE,
                Set.of(),
                Set.of(),
                new Waking(false, Waking.Basis.FORMULA, Fact.plain("nothing useful before 07:00")),
                List.of(),
                Optional.empty(),
                Fact.plain("R10 because a service fails"),
                List.of());
    }
}
