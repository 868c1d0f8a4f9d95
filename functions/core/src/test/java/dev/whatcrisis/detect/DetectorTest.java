// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.detect.Signal.Kind;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.words.English;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DetectorTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void it_learns_for_fourteen_watched_days_and_scores_meanwhile() {
        Weeks weeks = Weeks.balanced().ordinary(3, 13);
        assertThat(weeks.last().kind()).isEqualTo(Kind.LEARNING);
        assertThat(English.say(weeks.last().reason())).startsWith("learning, day 14 of 14");
        assertThat(weeks.steady(30, HOUR).last().strength()).isGreaterThan(4);
        assertThat(weeks.count(Kind.LEARNING)).isEqualTo(weeks.steps.size());
        assertThat(weeks.ordinary(3, 1).last().kind()).isNotEqualTo(Kind.LEARNING);
    }

    @Test
    void before_the_first_count_nothing_is_usual() {
        Detector detector = new Detector(ZoneOffset.UTC, Sensitivity.BALANCED);
        Instant now = Instant.parse("2026-03-02T12:00:00Z");

        assertThat(detector.usual(detector.fresh(now), now)).isEqualTo(new Usual(0, 0, 0.2));
    }

    @Test
    void a_blind_day_does_not_count_as_a_day_of_learning() {
        Weeks weeks = Weeks.balanced().ordinary(3, 13).blind(Duration.ofDays(3)).steady(0, HOUR);
        assertThat(weeks.last().kind()).isEqualTo(Kind.LEARNING);
        assertThat(weeks.state.daysWatched()).isEqualTo(13);
    }

    @Test
    void four_instead_of_two_is_quiet() {
        Weeks weeks = Weeks.balanced().ordinary(0.3, 30).forget();
        Instant start = weeks.state.next();
        weeks.feed(List.of(Count.of(start, 2), Count.of(start.plus(Count.WIDTH), 2)))
                .steady(0, HOUR);
        assertThat(weeks.count(Kind.QUIET)).isEqualTo(weeks.steps.size());
    }

    @Test
    void a_storm_is_unusual_at_once_and_a_spike_when_a_second_window_bears_it_out() {
        Weeks weeks = Weeks.balanced().ordinary(4, 30).forget().steady(6, HOUR);
        List<Kind> kinds =
                weeks.steps.stream().map(s -> s.signal().kind()).distinct().toList();
        assertThat(kinds).endsWith(Kind.UNUSUAL, Kind.SPIKE);
        assertThat(weeks.last().inHour()).isEqualTo(72);
        assertThat(weeks.last().timesNormal()).isGreaterThan(10);
        assertThat(weeks.last().tailProbability()).isLessThan(1e-6);
        assertThat(English.say(weeks.last().reason()))
                .matches("72 in an hour; a normal Wednesday night has \\d, in two windows in a row; "
                        + "this has not happened in the 30 days that are known");
    }

    @Test
    void one_blast_without_a_second_window_is_no_spike() {
        Weeks weeks = Weeks.balanced().ordinary(4, 30).forget();
        weeks.step(Count.of(weeks.state.next(), 40), 1);
        weeks.steady(0, Duration.ofHours(3));
        assertThat(weeks.count(Kind.UNUSUAL)).isPositive();
        assertThat(weeks.count(Kind.SPIKE)).isZero();
        assertThat(weeks.last().kind()).isEqualTo(Kind.QUIET);
    }

    @Test
    void a_burst_that_goes_on_is_scored_once() {
        Weeks weeks = Weeks.balanced().ordinary(4, 30).forget().steady(10, HOUR.multipliedBy(3));
        double top = weeks.steps.stream().mapToDouble(Step::score).max().orElseThrow();
        assertThat(top).isGreaterThan(Detector.unusualDays(Sensitivity.BALANCED));
        assertThat(weeks.steps.stream().filter(s -> s.score() > 0)).hasSizeLessThan(10);
        assertThat(weeks.last().strength()).isGreaterThan(Detector.unusualDays(Sensitivity.BALANCED));
    }

    @Test
    void a_day_of_storm_does_not_become_the_new_normal() {
        Weeks weeks = Weeks.balanced().ordinary(4, 42);
        double before = week(weeks);
        weeks.steady(10, Duration.ofDays(1));
        assertThat(week(weeks)).isLessThan(1.5 * before);
    }

    @Test
    void a_lasting_new_level_is_usual_within_four_weeks() {
        Weeks weeks = Weeks.balanced().ordinary(4, 28);
        double before = week(weeks);
        weeks.ordinary(16, 28);
        assertThat(week(weeks)).isBetween(2.8 * before, 5 * before);
    }

    @Test
    void nights_and_days_have_their_own_usual() {
        Weeks weeks = Weeks.balanced().ordinary(6, 42);
        Usual day = weeks.detector.usual(weeks.state, Instant.parse("2026-02-17T18:20:00Z"));
        Usual night = weeks.detector.usual(weeks.state, Instant.parse("2026-02-17T02:20:00Z"));
        assertThat(day.expected()).isGreaterThan(3 * night.expected());
        assertThat(day.p95()).isGreaterThan(1.5 * day.expected());
    }

    @Test
    void blindness_is_not_calm() {
        Weeks weeks = Weeks.balanced().ordinary(4, 20).blind(Duration.ofMinutes(40));
        assertThat(weeks.last().kind()).isEqualTo(Kind.BLIND);
        assertThat(English.say(weeks.last().reason())).contains("not calm, just blind");
        assertThat(weeks.ordinary(4, 1).last().kind()).isEqualTo(Kind.QUIET);
    }

    @Test
    void what_nobody_saw_does_not_lower_the_usual() {
        Weeks weeks = Weeks.balanced().ordinary(4, 28);
        double before = week(weeks);
        assertThat(week(weeks.blind(Duration.ofDays(4)))).isEqualTo(before);
    }

    @Test
    void a_gap_between_counts_is_the_same_as_missing_counts() {
        Weeks told = Weeks.balanced().ordinary(4, 3).blind(HOUR);
        Weeks skipped = Weeks.balanced().ordinary(4, 3);
        Count next = Count.of(told.state.next(), 3);
        assertThat(skipped.step(next, 1).next()).isEqualTo(told.step(next, 1).next());
    }

    @Test
    void a_count_is_folded_in_once_and_in_order() {
        Weeks weeks = Weeks.balanced().steady(1, HOUR);
        Count old = Count.of(weeks.state.next().minus(Count.WIDTH), 5);
        assertThatThrownBy(() -> weeks.step(old, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("once, in order");
    }

    @Test
    void late_posts_count_in_the_windows_they_belong_to() {
        Weeks weeks = Weeks.balanced().ordinary(4, 20).steady(0, HOUR.multipliedBy(2));
        DetectorState amended = weeks.detector.amend(
                weeks.state, SourceCounts.ALL, weeks.state.next().minus(Count.WIDTH.multipliedBy(3)), 7);
        Count empty = Count.of(amended.next(), 0);
        assertThat(weeks.detector.step(amended, empty).signal().inHour()).isEqualTo(7);
        assertThat(weeks.detector.amend(
                        weeks.state, SourceCounts.ALL, weeks.state.next().minus(Duration.ofHours(7)), 7))
                .isSameAs(weeks.state);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFERS_AT_NINE", "LOTTERY"})
    void from_the_fourth_on_a_recurring_burst_is_hardly_ever_unusual(Life life) {
        int bursts = 0;
        int unusual = 0;
        for (long seed = 1; seed <= 2; seed++) {
            int[] plain = new OrdinaryWeeks(seed, life.perHour, Weeks.PARIS).posts(Weeks.MONDAY, 60);
            int[] posts = life.days(seed, Weeks.MONDAY, 60, Weeks.PARIS);
            RarityFigures.Kinds kinds = new RarityFigures.Kinds(posts);
            int before = 0;
            for (int i = 0; i < posts.length; i++) {
                boolean begins = posts[i] > plain[i] && (i == 0 || posts[i - 1] == plain[i - 1]);
                before += begins ? 1 : 0;
                if (begins && before > 3 && i > RarityFigures.LEARNING * 288) {
                    bursts++;
                    unusual += kinds.any(Kind.UNUSUAL, i, i + 12) || kinds.any(Kind.SPIKE, i, i + 12) ? 1 : 0;
                }
            }
        }
        assertThat(bursts).isGreaterThan(40);
        assertThat(unusual).isLessThanOrEqualTo(bursts / 10);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFFERS_AT_NINE", "LOTTERY"})
    void an_event_of_five_times_a_recurring_burst_is_told_within_two_hours(Life life) {
        double timesUsual = 5 * Life.BURST * 12 / life.perHour;
        assertThat(RarityFigures.found(life, timesUsual, 3)).isTrue();
        assertThat(RarityFigures.found(life, timesUsual, 4)).isTrue();
    }

    @Test
    void a_storm_is_told_a_second_and_a_third_time_in_two_months() {
        Weeks weeks = Weeks.balanced().ordinary(4, 30);
        for (int storm = 1; storm <= 3; storm++) {
            weeks.forget().steady(6, HOUR);
            assertThat(weeks.count(Kind.SPIKE)).as("storm " + storm).isPositive();
            weeks.ordinary(4, 14);
        }
    }

    @Test
    void while_an_incident_is_open_its_posts_teach_nothing() {
        Weeks open = Weeks.balanced().ordinary(4, 42);
        double before = week(open);
        for (int i = 0; i < 5 * 288; i++) {
            Step step = open.detector.step(open.state, SourceCounts.of(Count.of(open.state.next(), 3)), 1, true);
            open.state = step.next();
        }
        assertThat(week(open)).isEqualTo(before);
        assertThat(open.state.daysWatched()).isEqualTo(47);
    }

    @Test
    void a_past_storm_is_one_of_the_days_that_were_unusual() {
        Weeks weeks = Weeks.balanced().ordinary(4, 30).steady(12, HOUR).ordinary(4, 3);
        List<Burst> bursts = weeks.detector.bursts(weeks.state);
        assertThat(bursts)
                .filteredOn(burst -> burst.day().equals(LocalDate.parse("2026-02-03")))
                .singleElement()
                .satisfies(burst -> {
                    assertThat(burst.unheardOf()).isTrue();
                    assertThat(burst.everyDays()).isBetween(80.0, 95.0);
                });
        assertThat(weeks.detector.bursts(Weeks.balanced().state)).isEmpty();
    }

    @Test
    void a_clock_that_was_two_days_ahead_moves_no_past_day() {
        Weeks weeks = Weeks.balanced().ordinary(4, 30).steady(12, HOUR).ordinary(4, 3);
        List<Burst> before = weeks.detector.bursts(weeks.state);
        DetectorState ahead = weeks.detector
                .step(weeks.state, Count.of(weeks.state.next().plus(Duration.ofDays(2)), 0))
                .next();
        DetectorState right = ahead.rewound(weeks.state.next());
        assertThat(weeks.detector.bursts(right)).isEqualTo(before);
        assertThat(right.rewound(right.next().minus(Duration.ofDays(100))).next())
                .isEqualTo(right.next().minus(Duration.ofDays(100)));
    }

    @Test
    void an_announced_campaign_is_no_storm() {
        Weeks plain = Weeks.balanced().ordinary(4, 30).forget();
        Weeks announced = Weeks.balanced().ordinary(4, 30).forget();
        for (int i = 0; i < 24; i++) {
            plain.step(Count.of(plain.state.next(), 4), 1);
            announced.step(Count.of(announced.state.next(), 4), 12);
        }
        assertThat(plain.count(Kind.SPIKE)).isPositive();
        assertThat(announced.count(Kind.QUIET)).isEqualTo(24);
    }

    @Test
    void keen_speaks_before_calm_does() {
        long[] unusual = new long[3];
        for (Sensitivity sensitivity : Sensitivity.values()) {
            Weeks weeks = new Weeks(sensitivity).ordinary(4, 30).forget().steady(2, HOUR.multipliedBy(4));
            unusual[sensitivity.ordinal()] =
                    weeks.steps.stream().filter(s -> s.signal().unusual()).count();
        }
        assertThat(unusual[0]).isLessThanOrEqualTo(unusual[1]);
        assertThat(unusual[1]).isLessThan(unusual[2]);
    }

    private static double week(Weeks weeks) {
        double sum = 0;
        for (int hour = 0; hour < 168; hour++) {
            sum += weeks.detector
                    .usual(weeks.state, Weeks.MONDAY.plus(Duration.ofHours(hour)))
                    .expected();
        }
        return sum;
    }
}
