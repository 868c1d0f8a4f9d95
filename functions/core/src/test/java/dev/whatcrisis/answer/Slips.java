// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.Times;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Incidents that need an answer. */
final class Slips {
    static final Instant NOW = Instant.parse("2026-03-10T13:07:00Z");
    static final Watch WATCH = Watch.of(new WatchId("acme"), "Acme", ZoneId.of("Europe/Paris"), List.of(), NOW);

    private Slips() {}

    static Incident of(CrisisType type, Level level, RuleId rule, Set<Flag> flags, Skeleton... forms) {
        Verdict verdict = new Verdict(
                level,
                rule,
                type,
                Set.of(),
                flags,
                new Waking(false, Waking.Basis.NEVER, Fact.plain("")),
                List.of(forms),
                Optional.empty(),
                Fact.plain(""),
                List.of());
        Instant began = NOW.minusSeconds(31 * 3600);
        return new Incident(
                new IncidentId("acme-1"),
                WATCH.id(),
                new StoryId("s1"),
                "private note",
                new State.Open(began),
                Phase.GROWTH,
                new Judgement(level, level, verdict, List.of()),
                new Times(began, began, NOW),
                new Size(new Peak(began, 47), 1234, 12, 2, 9, 0, 1),
                new Origin(Optional.empty(), Optional.empty()),
                Forecasts.NONE,
                1);
    }
}
