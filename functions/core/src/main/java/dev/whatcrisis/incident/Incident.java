// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One thing that happened to a watch, from its first mention to its end; one per story.
 *
 * @param headline a few telling words of the story; empty where it has none, as an own post that nobody talked about yet
 * @param handling what people made of it, beside its state
 * @param version 0 before the first save, then one more each save
 */
public record Incident(
        IncidentId id,
        WatchId watch,
        StoryId story,
        String headline,
        State state,
        Phase phase,
        Judgement judgement,
        Times times,
        Size size,
        Origin origin,
        Forecasts forecasts,
        Handling handling,
        long version) {

    /** One that nobody did anything with yet. */
    public Incident(
            IncidentId id,
            WatchId watch,
            StoryId story,
            String headline,
            State state,
            Phase phase,
            Judgement judgement,
            Times times,
            Size size,
            Origin origin,
            Forecasts forecasts,
            long version) {
        this(
                id,
                watch,
                story,
                headline,
                state,
                phase,
                judgement,
                times,
                size,
                origin,
                forecasts,
                Handling.NONE,
                version);
    }

    /** What people call it: what happened, in one sentence without a full stop. */
    public Fact title() {
        return Headline.of(this);
    }

    public Level level() {
        return judgement.level();
    }

    public Verdict verdict() {
        return judgement.verdict();
    }

    public boolean over() {
        return state.over();
    }

    /** Whether its counts are calm, but it is not over. */
    public boolean quiet() {
        return !over() && times.quietSince().isPresent();
    }

    /** The latest forecast, where calm counts are the end of it: what a person has to close is not over by then. */
    public Optional<Forecast> forecastOfEnd() {
        return forecasts
                .latest()
                .filter(any ->
                        !CaseFlags.closedByPerson(verdict().type(), verdict().flags()));
    }

    /** Whether it goes on in another incident. */
    public boolean merged() {
        return state instanceof State.Over ended && ended.how() == State.Ending.MERGED;
    }

    /** Since when it is over; empty while it is not. */
    public Optional<Instant> endedAt() {
        return state instanceof State.Over ended ? Optional.of(ended.at()) : Optional.empty();
    }

    public boolean endedAfter(Instant time) {
        return endedAt().filter(at -> at.isAfter(time)).isPresent();
    }

    public Incident withId(IncidentId next) {
        return new Incident(
                next, watch, story, headline, state, phase, judgement, times, size, origin, forecasts, handling,
                version);
    }

    public Incident withHeadline(String next) {
        return new Incident(
                id, watch, story, next, state, phase, judgement, times, size, origin, forecasts, handling, version);
    }

    public Incident withState(State next) {
        return new Incident(
                id, watch, story, headline, next, phase, judgement, times, size, origin, forecasts, handling, version);
    }

    public Incident withPhase(Phase next) {
        return new Incident(
                id, watch, story, headline, state, next, judgement, times, size, origin, forecasts, handling, version);
    }

    public Incident withJudgement(Judgement next) {
        return new Incident(
                id, watch, story, headline, state, phase, next, times, size, origin, forecasts, handling, version);
    }

    public Incident withTimes(Times next) {
        return new Incident(
                id, watch, story, headline, state, phase, judgement, next, size, origin, forecasts, handling, version);
    }

    public Incident withSize(Size next) {
        return new Incident(
                id, watch, story, headline, state, phase, judgement, times, next, origin, forecasts, handling, version);
    }

    public Incident withForecasts(Forecasts next) {
        return new Incident(
                id, watch, story, headline, state, phase, judgement, times, size, origin, next, handling, version);
    }

    public Incident withVersion(long next) {
        return new Incident(
                id, watch, story, headline, state, phase, judgement, times, size, origin, forecasts, handling, next);
    }

    public Incident withHandling(Handling next) {
        return new Incident(
                id, watch, story, headline, state, phase, judgement, times, size, origin, forecasts, next, version);
    }

    /** The latest act of a person, if it is one that could be taken back; see {@link Undoable#until}. */
    public Optional<Undoable> undoable() {
        return Undo.of(this);
    }

    /** The same with its times as they are believed, where a clock that was ahead wrote some of them. */
    public Incident believing(UnaryOperator<Instant> believed) {
        return withState(state.believing(believed))
                .withJudgement(judgement.believing(believed))
                .withTimes(times.believing(believed))
                .withSize(size.believing(believed))
                .withHandling(handling.believing(believed));
    }
}
