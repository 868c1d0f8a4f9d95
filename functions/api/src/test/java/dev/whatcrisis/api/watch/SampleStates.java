// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import dev.whatcrisis.api.World;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Bookmark;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Conclusion.Mood;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.Sightings;
import dev.whatcrisis.looking.StoryBook;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Invented conclusions and source states for tests. */
public final class SampleStates {
    private static final Fact HOUR = Fact.of("signal.hour")
            .with("posts", 3)
            .with("day", DayOfWeek.SUNDAY)
            .with("part", "MORNING")
            .with("usual", 2);

    private SampleStates() {}

    /** What was concluded at that time, with a signal; an incident brings its level and a forecast. */
    public static Conclusion now(Instant at, Mood mood, List<Incident> open) {
        Level level = open.stream().map(Incident::level).findFirst().orElse(Level.WHAT_CRISIS);
        return new Conclusion(
                at,
                mood,
                level,
                Fact.code("look", level, "plain"),
                List.of(HOUR),
                List.of(Fact.of("look.change.people")),
                open.stream().map(Incident::id).toList(),
                Optional.of(new Signal(Signal.Kind.QUIET, at, 0, 0.4, 1.5, 3, 2, 0.3, HOUR, 30)),
                open.isEmpty() ? Optional.empty() : Optional.of(forecast(at)),
                mood == Mood.LEARNING ? Optional.of(at.plus(Duration.ofDays(3))) : Optional.empty(),
                new Sight(List.of(), 1));
    }

    public static Forecast forecast(Instant at) {
        return new Forecast(
                at,
                at.plus(Duration.ofHours(3)),
                at.plus(Duration.ofHours(9)),
                at.plus(Duration.ofHours(30)),
                0.8,
                0.1,
                Fact.plain("20 storms of this size"));
    }

    public static WatchState state(Conclusion now) {
        return state(Optional.of(now), new Detector(World.PARIS, Sensitivity.BALANCED).fresh(World.NOW));
    }

    /** A state of a watch that saw so many posts in every five minutes of so many days until now. */
    public static WatchState learned(int days, int posts) {
        Detector detector = new Detector(World.PARIS, Sensitivity.BALANCED);
        Instant start = World.NOW.minus(Duration.ofDays(days));
        DetectorState state = detector.fresh(start);
        for (int n = 0; n < days * 288; n++) {
            state = detector.step(state, Count.of(start.plus(Count.WIDTH.multipliedBy(n)), posts))
                    .next();
        }
        return state(Optional.empty(), state);
    }

    /** After so many days of two posts every five minutes, with an hour of sixty each so many days ago. */
    public static WatchState withStorm(int days, int ago) {
        Detector detector = new Detector(World.PARIS, Sensitivity.BALANCED);
        Instant start = World.NOW.minus(Duration.ofDays(days));
        DetectorState state = detector.fresh(start);
        for (int n = 0; n < days * 288; n++) {
            int since = n - (days - ago) * 288;
            state = detector.step(state, Count.of(state.next(), since >= 0 && since < 12 ? 60 : 2))
                    .next();
        }
        return state(Optional.empty(), state);
    }

    private static WatchState state(Optional<Conclusion> now, DetectorState detector) {
        return new WatchState(World.ACME, Bookmark.START, detector, StoryBook.EMPTY, Sightings.NONE, now, Map.of(), 0);
    }

    /** Every query of the watch was read at that time. */
    public static void read(World world, Watch watch, Instant at) {
        watch.queries().forEach(query -> world.ports.sourceStates().save(sourceState(query, 0, Optional.of(at))));
    }

    /** A query that failed so often, and was last read at that time. */
    public static SourceState sourceState(Query query, int failures, Optional<Instant> lastSuccess) {
        SourceState fresh = SourceState.fresh(World.ACME, query);
        return new SourceState(
                fresh.watch(),
                query,
                fresh.cursor(),
                failures,
                failures == 0
                        ? Optional.empty()
                        : Optional.of(
                                new SourceFailure(SourceFailure.Kind.UNAVAILABLE, Fact.plain("no answer in 10 s"))),
                Optional.of(World.NOW),
                lastSuccess,
                Optional.of(World.NOW.plusSeconds(300)),
                OptionalLong.of(42),
                2,
                0);
    }
}
