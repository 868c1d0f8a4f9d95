// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Effect;
import dev.whatcrisis.aftermath.PostMortem.Outcome;
import dev.whatcrisis.aftermath.PostMortem.Woken;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.CalledLevel;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Handling;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.WakeRating;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** An incident that is over, with what was said of it, and its post-mortem. Times are minutes after it was opened. */
public final class Ended {
    private final Incident opened;
    private final List<CalledLevel> levels = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Forecast> forecasts = new ArrayList<>();
    private final List<Woken> rings = new ArrayList<>();
    private final List<WakeRating> ratings = new ArrayList<>();
    private RuleId rule = RuleId.R08;
    private CrisisType type = CrisisType.COMPLAINT;
    private State.Ending ending = State.Ending.CALM;
    private Optional<Instant> calm = Optional.empty();
    private long overAfter = 48 * 60;
    private long peakAfter = 60;

    /** Of the watch "acme". */
    public Ended(String id, Instant openedAt) {
        this(SampleIncidents.ACME, id, openedAt);
    }

    public Ended(WatchId watch, String id, Instant openedAt) {
        opened = SampleIncidents.incident(watch, id, openedAt);
    }

    public Instant at(long minutes) {
        return opened.times().openedAt().plus(Duration.ofMinutes(minutes));
    }

    public Ended by(RuleId decided) {
        rule = decided;
        return this;
    }

    public Ended of(CrisisType kind) {
        type = kind;
        return this;
    }

    public Ended called(long minutes, Level level, Outcome outcome) {
        levels.add(new CalledLevel(at(minutes), level, rule));
        calls.add(new Call(at(minutes), level, rule, outcome, Fact.plain("because")));
        return this;
    }

    public Ended said(long minutes, Level level) {
        levels.add(new CalledLevel(at(minutes), level, rule, Optional.of("ana")));
        return this;
    }

    public Ended foretold(long minutes, double probability, long early, long late) {
        forecasts.add(new Forecast(
                at(minutes), at(early), at((early + late) / 2), at(late), probability, .1, Fact.plain("like others")));
        return this;
    }

    public Ended calm(long minutes) {
        calm = Optional.of(at(minutes));
        return this;
    }

    public Ended over(long minutes, State.Ending how) {
        overAfter = minutes;
        ending = how;
        return this;
    }

    public Ended peak(long minutes) {
        peakAfter = minutes;
        return this;
    }

    public Ended rang(long minutes) {
        rings.add(new Woken(Duty.ON_CALL, at(minutes), "23:41", Optional.empty(), Optional.of("night-" + minutes)));
        return this;
    }

    public Ended rangAgain(long minutes) {
        rings.add(new Woken(Duty.ON_CALL, at(minutes), "23:51", Optional.empty()));
        return this;
    }

    public Ended rated(long minutes, boolean worth) {
        ratings.add(new WakeRating("night-" + minutes, "ana", at(minutes), worth, "ana", at(minutes + 600)));
        return this;
    }

    public Incident incident() {
        Judgement before = opened.judgement();
        Verdict verdict = new Verdict(
                before.level(),
                rule,
                type,
                Set.of(),
                Set.of(),
                new Waking(false, Waking.Basis.NEVER, Fact.plain("it can wait")),
                List.of(),
                Optional.empty(),
                Fact.plain("because"),
                List.of());
        Size size = opened.size();
        return opened.withState(new State.Over(at(overAfter), ending, "watch", opened.state()))
                .withJudgement(new Judgement(before.level(), Level.STORM, verdict, levels))
                .withSize(new Size(
                        new Peak(at(peakAfter), 40), size.posts(), 0, size.usualHour(), size.criticalAuthors(), 0, 1))
                .withForecasts(new Forecasts(
                        forecasts.stream().findFirst(),
                        forecasts.stream().findFirst(),
                        forecasts.stream().skip(1).toList()))
                .withHandling(new Handling(
                        Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty(), ratings));
    }

    public PostMortem report() {
        return new PostMortem(
                opened.id(),
                opened.watch(),
                at(overAfter),
                opened.headline(),
                Level.STORM,
                Optional.empty(),
                Optional.empty(),
                12,
                4,
                1,
                0,
                new Peak(at(peakAfter), 40),
                Optional.empty(),
                new PostMortem.Times(at(0), at(0), Optional.empty(), Optional.empty(), calm, at(overAfter)),
                calls,
                Optional.empty(),
                rings,
                new Effect(OptionalDouble.empty(), OptionalDouble.empty(), Effect.Reason.NO_FOLLOWER_COUNTS),
                Set.of(),
                List.of(),
                Optional.empty(),
                0);
    }

    public Scored scored() {
        return Scored.of(incident(), Optional.of(report()));
    }

    public void save(IncidentStore incidents, PostMortemStore reports) {
        incidents.save(incident());
        reports.save(report());
    }
}
