// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.verdict.LeastLevel;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;

/** A person's word on the level. It wakes nobody by itself; what is not a storm any more is not woken for by its counts. */
public final class Levelling {
    private Levelling() {}

    /** More than is said, and no less until the facts say more. */
    public static Change raise(Incident incident, String who, Optional<Level> level, Instant now) {
        Level known = incident.level();
        Level next = level.orElse(known.next());
        if (incident.state() instanceof State.Over over) {
            return Lifecycle.over(over);
        }
        if (known.atLeast(next)) {
            return new Change.Refused(Fact.of("refused.notHigher").with("level", known));
        }
        return said(Act.RAISE, incident, who, next, incident.verdict().withLevel(next), now);
    }

    /** Less than is said, and no more until something new is told. */
    public static Change lower(Incident incident, String who, Optional<Level> level, Instant now) {
        Level known = incident.level();
        Level next = level.orElse(known.lower());
        if (incident.state() instanceof State.Over over) {
            return Lifecycle.over(over);
        }
        if (next.atLeast(known)) {
            return new Change.Refused(Fact.of("refused.notLower").with("level", known));
        }
        LeastLevel least = LeastLevel.of(incident.verdict());
        if (!next.atLeast(least.level())) {
            return new Change.Refused(Fact.of("refused.least")
                    .with("level", least.level())
                    .with("reason", least.reason().stream().toList()));
        }
        return said(Act.LOWER, incident, who, next, lowered(incident.verdict(), who, next), now);
    }

    /** The lowest level to which a person may lower it. */
    public static Level least(Incident incident) {
        return LeastLevel.of(incident.verdict()).level().min(incident.level());
    }

    private static Verdict lowered(Verdict verdict, String who, Level level) {
        boolean wakes = verdict.waking().wake() && verdict.waking().basis() != Waking.Basis.FORMULA;
        Fact reason = Fact.of("waking.lowered").with("who", who).with("level", level);
        Verdict lower = verdict.withLevel(level);
        return wakes || !verdict.waking().wake()
                ? lower
                : lower.withWaking(new Waking(false, Waking.Basis.FORMULA, reason));
    }

    private static Change said(Act act, Incident incident, String who, Level level, Verdict verdict, Instant now) {
        SetLevel set = new SetLevel(
                level,
                act == Act.RAISE,
                who,
                now,
                incident.handling().setLevel().map(SetLevel::from).orElse(incident.level()),
                incident.verdict().flags(),
                incident.judgement().perils());
        Incident did = Lifecycle.did(act, incident, who, now);
        Incident next = did.withHandling(did.handling().with(Optional.of(set)))
                .withJudgement(incident.judgement().said(verdict, who, now));
        Fact what = Fact.of(set.floor() ? "entry.raised" : "entry.lowered").with("level", level);
        return new Change.Done(next, TimelineEntry.of(now, who, Kind.LEVEL, what));
    }
}
