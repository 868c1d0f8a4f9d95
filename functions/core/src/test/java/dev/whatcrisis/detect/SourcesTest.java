// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.detect.Signal.Kind;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final SourceName FORUM = new SourceName("forum");
    private static final SourceName NEWS = new SourceName("news");
    private static final Duration DAY = Duration.ofDays(1);

    private final Detector detector = new Detector(Weeks.PARIS, Sensitivity.BALANCED);
    private final List<Signal> signals = new ArrayList<>();
    private DetectorState state = detector.fresh(Weeks.MONDAY);

    @Test
    void a_busy_source_that_is_added_is_no_storm() {
        feed(Map.of(FORUM, 2.0), DAY.multipliedBy(30));
        signals.clear();
        feed(Map.of(FORUM, 2.0, NEWS, 60.0), DAY.multipliedBy(7));
        assertThat(signals).noneMatch(signal -> signal.kind() == Kind.SPIKE);
        assertThat(usualInDay()).isCloseTo(62.0 * 24, within(62.0 * 24 * 0.3));
    }

    @Test
    void a_storm_on_an_old_source_is_seen_on_the_day_when_a_new_one_is_added() {
        feed(Map.of(FORUM, 2.0), DAY.multipliedBy(30));
        feed(Map.of(FORUM, 2.0, NEWS, 2.0), Duration.ofHours(6));
        signals.clear();
        feed(Map.of(FORUM, 80.0, NEWS, 2.0), Duration.ofHours(2));
        assertThat(signals).anyMatch(signal -> signal.kind() == Kind.SPIKE);
    }

    @Test
    void what_a_removed_source_brought_is_not_expected_any_more() {
        feed(Map.of(FORUM, 2.0, NEWS, 20.0), DAY.multipliedBy(30));
        feed(Map.of(FORUM, 2.0), Duration.ofHours(1));
        assertThat(usualInDay()).isCloseTo(2.0 * 24, within(24.0));
        signals.clear();
        feed(Map.of(FORUM, 60.0), Duration.ofHours(2));
        assertThat(signals).anyMatch(signal -> signal.kind() == Kind.SPIKE);
    }

    @Test
    void a_blind_source_is_not_taken_for_silence() {
        feed(Map.of(FORUM, 20.0, NEWS, 4.0), DAY.multipliedBy(30));
        double before = usualInDay();
        signals.clear();
        feed(Map.of(FORUM, 20.0, NEWS, -1.0), DAY.multipliedBy(10));
        assertThat(signals).noneMatch(signal -> signal.kind() == Kind.BLIND || signal.kind() == Kind.SPIKE);
        assertThat(signals.getLast().usualInHour()).isLessThan(32);
        assertThat(usualInDay()).isCloseTo(before, within(before / 5));
    }

    @Test
    void nobody_knows_when_the_source_that_brings_most_is_blind() {
        feed(Map.of(FORUM, 20.0, NEWS, 4.0), DAY.multipliedBy(30));
        feed(Map.of(FORUM, -1.0, NEWS, 4.0), Duration.ofHours(2));
        assertThat(signals.getLast().kind()).isEqualTo(Kind.BLIND);
    }

    @Test
    void one_gusty_source_alone_is_taken_to_be_gustier_than_all_together() {
        Sources sources = Sources.none().of(Set.of(FORUM, NEWS));
        SourceCounts half = SourceCounts.of(Weeks.MONDAY, Map.of(FORUM, OptionalInt.of(1), NEWS, OptionalInt.empty()));
        SourceCounts whole = SourceCounts.of(Weeks.MONDAY, Map.of(FORUM, OptionalInt.of(1), NEWS, OptionalInt.of(1)));
        assertThat(Mix.of(sources.states(), half)).isCloseTo(2, within(0.01));
        assertThat(Mix.of(sources.states(), whole)).isEqualTo(1);
    }

    @Test
    void counts_that_were_not_told_apart_are_shared_among_the_sources_that_are() {
        Weeks weeks = Weeks.balanced().ordinary(12, 30);
        double before =
                weeks.detector.usual(weeks.state, Weeks.MONDAY.plus(DAY)).expected();
        int lately = weeks.last().inHour();
        SourceCounts told =
                SourceCounts.of(weeks.state.next(), Map.of(FORUM, OptionalInt.of(1), NEWS, OptionalInt.of(0)));
        Step step = weeks.detector.step(weeks.state, told, 1, false);
        double after = weeks.detector.usual(step.next(), Weeks.MONDAY.plus(DAY)).expected();
        assertThat(after).isCloseTo(before, within(before / 20));
        assertThat(step.signal().inHour()).isBetween(lately / 2, lately + 1);
        assertThat(step.signal().kind()).isNotEqualTo(Kind.BLIND);
    }

    @Test
    void five_sources_still_fit_into_four_kilobytes() {
        Map<SourceName, Double> five = new HashMap<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            five.put(new SourceName("source" + name), 3.0);
        }
        feed(five, DAY);
        assertThat(state.toBytes()).hasSizeLessThan(4096);
        assertThat(DetectorState.fromBytes(state.toBytes())).isEqualTo(state);
    }

    /** So many posts an hour of each source, regularly; a negative rate is blind. */
    private void feed(Map<SourceName, Double> perHour, Duration time) {
        Instant end = state.next().plus(time);
        while (state.next().isBefore(end)) {
            Instant at = state.next();
            Map<SourceName, OptionalInt> posts = new HashMap<>();
            perHour.forEach((source, rate) -> posts.put(source, posts(at, rate)));
            Step step = detector.step(state, SourceCounts.of(at, posts), 1, false);
            signals.add(step.signal());
            state = step.next();
        }
    }

    private static OptionalInt posts(Instant at, double perHour) {
        if (perHour < 0) {
            return OptionalInt.empty();
        }
        long i = at.getEpochSecond() / Count.WIDTH.toSeconds();
        return OptionalInt.of((int) (Math.floor((i + 1) * perHour / 12) - Math.floor(i * perHour / 12)));
    }

    private double usualInDay() {
        double sum = 0;
        for (int hour = 0; hour < 24; hour++) {
            sum += detector.usual(state, state.next().plus(Duration.ofHours(hour)))
                    .expected();
        }
        return sum;
    }
}
