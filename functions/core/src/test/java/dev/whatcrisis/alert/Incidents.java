// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.CalledLevel;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.Times;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Incidents for tests. */
public final class Incidents {
    public static final Waking SLEEP = new Waking(false, Waking.Basis.NEVER, Fact.plain("it can wait"));
    public static final Waking BY_FORMULA =
            new Waking(true, Waking.Basis.FORMULA, Fact.plain("it will double by 07:00"));
    public static final Waking BY_RULE = new Waking(true, Waking.Basis.IF, Fact.plain("the own post is still up"));

    private Incidents() {}

    public static Incident open(Level level, Set<Flag> flags, Waking waking, Instant openedAt) {
        return of(new State.Open(openedAt), level, flags, waking, openedAt);
    }

    /** An own post that was not meant for all, which nobody talks about yet. */
    public static Incident slip(Level level, Set<Flag> flags, Instant postedAt) {
        Incident known = of(new State.Open(postedAt), level, flags, BY_RULE, postedAt, RuleId.R06);
        Verdict verdict = known.verdict();
        Verdict slip = new Verdict(
                level,
                RuleId.R06,
                CrisisType.OWN_SLIP_HARMLESS,
                Set.of(),
                flags,
                verdict.waking(),
                List.of(),
                Optional.empty(),
                verdict.reason(),
                verdict.wouldChange());
        return new Incident(
                known.id(),
                known.watch(),
                known.story(),
                "",
                known.state(),
                known.phase(),
                known.judgement().then(slip, postedAt),
                known.times(),
                new Size(new Peak(postedAt, 0), 0, 0, 1, 0, 0, 0),
                Origin.own(new MentionId(new SourceName("mastodon"), "own-1")),
                Forecasts.NONE,
                1);
    }

    static Incident of(State state, Level level, Set<Flag> flags, Waking waking, Instant openedAt) {
        return of(state, level, flags, waking, openedAt, RuleId.R10);
    }

    static Incident of(State state, Level level, Set<Flag> flags, Waking waking, Instant openedAt, RuleId rule) {
        Verdict verdict = new Verdict(
                level,
                rule,
                CrisisType.PRODUCT_FAILURE,
                Set.of(),
                flags,
                waking,
                List.of(),
                Optional.empty(),
                Fact.plain("R10: a product failure with a photo"),
                List.of(Fact.plain("a second newspaper")));
        return new Incident(
                new IncidentId("acme-1"),
                new WatchId("acme"),
                new StoryId("s1"),
                "refund delay",
                state,
                Phase.GROWTH,
                new Judgement(level, level, verdict, List.of(new CalledLevel(openedAt, level, rule))),
                new Times(openedAt, openedAt, openedAt),
                new Size(new Peak(openedAt, 47), 120, 47, 5.2, 31, 1, 2),
                new Origin(Optional.empty(), Optional.empty()),
                Forecasts.NONE,
                1);
    }
}
