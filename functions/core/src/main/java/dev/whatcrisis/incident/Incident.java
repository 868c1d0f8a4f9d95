// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One thing that happened to a watch, from its first mention to its end; one per story.
 *
 * @param headline a few telling words of the story
 * @param level now; {@code highest} the highest it ever was
 * @param posts counted to its story; {@code criticalAuthors} distinct, {@code press} items, {@code platforms} sources
 * @param firstPost the first mention of its story, {@code ownPost} the own post that started it
 * @param firstForecast made when it opened, for the comparison afterwards
 * @param calledLevels what was thought when, for the honesty of the post-mortem
 * @param version 0 before the first save, then one more each save
 */
public record Incident(
        IncidentId id,
        WatchId watch,
        StoryId story,
        String headline,
        State state,
        Phase phase,
        Level level,
        Level highest,
        Verdict verdict,
        Instant firstMentionAt,
        Instant openedAt,
        Instant updatedAt,
        Peak peak,
        int posts,
        int lastHour,
        double usualHour,
        int criticalAuthors,
        int press,
        int platforms,
        Optional<MentionId> firstPost,
        Optional<MentionId> ownPost,
        Optional<Forecast> firstForecast,
        Optional<Forecast> forecast,
        List<CalledLevel> calledLevels,
        long version) {
    public Incident {
        calledLevels = List.copyOf(calledLevels);
    }

    /** A level that was called at a time, by which rule. */
    public record CalledLevel(Instant at, Level level, dev.whatcrisis.crisis.RuleId rule) {}

    public boolean over() {
        return state.over();
    }

    /** Since when it is over; empty while it is not. */
    public Optional<Instant> endedAt() {
        return state instanceof State.Over ended ? Optional.of(ended.at()) : Optional.empty();
    }

    public boolean endedAfter(Instant time) {
        return endedAt().filter(at -> at.isAfter(time)).isPresent();
    }

    public Incident withVersion(long next) {
        return with(state, phase, next);
    }

    public Incident withState(State next) {
        return with(next, phase, version);
    }

    public Incident withPhase(Phase next) {
        return with(state, next, version);
    }

    /** The same with its times as they are believed, where a clock that was ahead wrote some of them. */
    public Incident believing(UnaryOperator<Instant> believed) {
        return with(
                state.believing(believed),
                phase,
                new Times(
                        believed.apply(firstMentionAt),
                        believed.apply(openedAt),
                        believed.apply(updatedAt),
                        new Peak(believed.apply(peak.hour()).truncatedTo(ChronoUnit.HOURS), peak.posts()),
                        calledLevels.stream()
                                .map(call -> new CalledLevel(believed.apply(call.at()), call.level(), call.rule()))
                                .toList()),
                version);
    }

    /** What of it has a time. */
    private record Times(
            Instant firstMention, Instant opened, Instant updated, Peak peak, List<CalledLevel> calledLevels) {}

    private Incident with(State newState, Phase newPhase, long newVersion) {
        return with(newState, newPhase, new Times(firstMentionAt, openedAt, updatedAt, peak, calledLevels), newVersion);
    }

    private Incident with(State newState, Phase newPhase, Times times, long newVersion) {
        return new Incident(
                id,
                watch,
                story,
                headline,
                newState,
                newPhase,
                level,
                highest,
                verdict,
                times.firstMention(),
                times.opened(),
                times.updated(),
                times.peak(),
                posts,
                lastHour,
                usualHour,
                criticalAuthors,
                press,
                platforms,
                firstPost,
                ownPost,
                firstForecast,
                forecast,
                times.calledLevels(),
                newVersion);
    }
}
