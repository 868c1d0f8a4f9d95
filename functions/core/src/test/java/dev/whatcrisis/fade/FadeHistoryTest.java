// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.words.English;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FadeHistoryTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final double TWICE_AS_LONG = Math.log(2);

    @Test
    void nothing_known_changes_nothing() {
        assertThat(FadeHistory.none().factor()).isEqualTo(1);
    }

    @Test
    void one_long_storm_moves_little_and_ten_move_much() {
        double one = new FadeHistory(List.of(TWICE_AS_LONG)).factor();
        double ten = new FadeHistory(Collections.nCopies(10, TWICE_AS_LONG)).factor();
        assertThat(one).isBetween(1.05, 1.2);
        assertThat(ten).isBetween(1.5, 1.9);
    }

    @Test
    void a_storm_of_months_counts_as_two_and_a_half_times_as_long() {
        assertThat(new FadeHistory(List.of(9.0)).factor()).isEqualTo(new FadeHistory(List.of(Math.log(2.5))).factor());
    }

    @Test
    void an_end_is_measured_against_the_median_that_was_forecast_and_no_end_is_sooner_than_an_hour() {
        Forecast first = new Forecast(
                NOON,
                NOON.plus(hours(2)),
                NOON.plus(hours(6)),
                NOON.plus(hours(20)),
                0.9,
                0.1,
                Fact.plain("for a test"));
        assertThat(FadeHistory.ratio(first, NOON.plus(hours(12)))).isCloseTo(TWICE_AS_LONG, within(1e-9));
        assertThat(FadeHistory.ratio(first, NOON.minus(hours(1)))).isCloseTo(Math.log(1 / 6.0), within(1e-9));
    }

    @Test
    void a_watch_whose_storms_last_is_forecast_a_longer_one() {
        int[] posts = new int[8 * 24 + 2];
        Arrays.fill(posts, 2);
        posts[8 * 24] = 60;
        posts[8 * 24 + 1] = 200;
        HourlyCounts counts = HourlyCounts.of(NOON, posts);
        Instant from = counts.startOf(8 * 24);
        FadeInput in = FadeInput.ofIncident(counts, from, counts.end(), ZoneOffset.UTC);
        Forecast plain = new FadeForecaster().forecast(in);
        Forecast lasting = new FadeForecaster().forecast(in.with(new FadeHistory(Collections.nCopies(10, 0.7))));
        assertThat(lasting.calmByP90()).isAfter(plain.calmByP90());
        assertThat(English.say(lasting.basis())).contains("its last 10 storms");
        assertThat(English.say(plain.basis())).doesNotContain("storms");
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
