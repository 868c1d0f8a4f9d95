// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Action;
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

/** Invented incidents for tests. */
public final class SampleIncidents {
    public static final Instant OPENED = Instant.parse("2026-03-01T10:05:00Z");
    public static final WatchId ACME = new WatchId("acme");

    private SampleIncidents() {}

    public static Incident incident(String id) {
        return incident(id, OPENED);
    }

    public static Incident incident(String id, Instant openedAt) {
        return incident(ACME, id, openedAt);
    }

    public static Incident incident(WatchId watch, String id, Instant openedAt) {
        return new Incident(
                new IncidentId(id),
                watch,
                new StoryId("story-" + id),
                "opening hours sunday",
                new State.Open(openedAt),
                Phase.ONSET,
                new Judgement(
                        Level.RIPPLE,
                        Level.RIPPLE,
                        verdict(),
                        List.of(new CalledLevel(openedAt, Level.RIPPLE, RuleId.R12))),
                new Times(openedAt.minusSeconds(300), openedAt, openedAt),
                new Size(new Peak(openedAt, 12), 12, 12, 1.5, 4, 0, 1),
                new Origin(Optional.empty(), Optional.empty()),
                Forecasts.NONE,
                0);
    }

    public static Incident over(Incident incident, Instant at) {
        return incident.withState(new State.Over(at, State.Ending.CALM, "watch", incident.state()));
    }

    private static Verdict verdict() {
        return new Verdict(
                Level.RIPPLE,
                RuleId.R12,
                CrisisType.COMPLAINT,
                Set.of(Action.ANSWER),
                Set.of(),
                new Waking(false, Waking.Basis.NEVER, Fact.plain("A complaint can wait for the morning.")),
                List.of(),
                Optional.empty(),
                Fact.plain("R12: few people complain."),
                List.of(Fact.plain("More than 30 critical authors.")));
    }
}
