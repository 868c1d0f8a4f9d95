// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.words.English;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FadeForecasterTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final FadeForecaster FORECASTER = new FadeForecaster();

    /** Seven days of two posts an hour, then silence until the hour, then the storm. */
    private static HourlyCounts storm(int hourOfDay, int... posts) {
        int[] all = new int[7 * 24 + hourOfDay + posts.length];
        Arrays.fill(all, 2);
        System.arraycopy(posts, 0, all, 7 * 24 + hourOfDay, posts.length);
        return HourlyCounts.of(START, all);
    }

    private static Forecast forecast(int hourOfDay, int... posts) {
        HourlyCounts counts = storm(hourOfDay, posts);
        Instant from = counts.startOf(7 * 24 + hourOfDay);
        return FORECASTER.forecast(FadeInput.ofIncident(counts, from, counts.end(), ZoneOffset.UTC));
    }

    @Test
    void a_lull_at_one_in_the_night_is_not_the_end() {
        Forecast forecast = forecast(21, 60, 90, 40, 9);
        assertThat(forecast.at()).isEqualTo("2026-01-13T01:00:00Z");
        assertThat(forecast.calmByP50()).isAfter(Instant.parse("2026-01-13T08:00:00Z"));
        assertThat(forecast.calmByP90()).isAfter(Instant.parse("2026-01-13T13:00:00Z"));
    }

    @Test
    void what_falls_fast_is_calm_sooner_than_what_falls_slowly() {
        Forecast fast = forecast(9, 100, 50, 25, 12, 6);
        Forecast slow = forecast(9, 100, 95, 90, 86, 82);
        assertThat(fast.calmByP50()).isBefore(slow.calmByP50());
        assertThat(fast.calmWithin24h()).isGreaterThan(slow.calmWithin24h());
    }

    @Test
    void larger_storms_take_longer() {
        assertThat(forecast(9, 30).calmByP50()).isBefore(forecast(9, 3000).calmByP50());
    }

    @Test
    void most_storms_are_over_in_a_day_and_none_is_certain() {
        Forecast forecast = forecast(14, 20, 60, 45);
        assertThat(forecast.calmWithin24h()).isBetween(0.6, 0.99);
        assertThat(forecast.calmByP10()).isBefore(forecast.calmByP50());
        assertThat(forecast.calmByP50()).isBefore(forecast.calmByP90());
        assertThat(English.say(forecast.basis())).contains("peak 60 in an hour, 1 h ago");
    }

    @Test
    void a_storm_that_still_gathers_pace_may_double_before_the_morning() {
        Instant now = START.plus(Duration.ofDays(8)).minus(Duration.ofHours(1));
        double gathering = doubleBy07h(now, 0, 1, 60);
        double steady = doubleBy07h(now, 14, 14, 14);
        assertThat(gathering).isGreaterThan(0.45);
        assertThat(steady).isLessThan(0.1);
    }

    private static double doubleBy07h(Instant now, int first, int second, int last) {
        List<Count> counts = new ArrayList<>();
        for (Instant at = START; at.isBefore(now); at = at.plus(Count.WIDTH)) {
            long left = Duration.between(at, now).toMinutes();
            counts.add(Count.of(at, left > 60 ? 0 : left > 40 ? first : left > 15 ? second : last));
        }
        HourlyCounts hours = HourlyCounts.endingAt(now, counts);
        Instant from = now.minus(Duration.ofHours(1));
        return FORECASTER
                .forecast(FadeInput.ofIncident(hours, from, now, ZoneOffset.UTC))
                .doubleBy07h();
    }

    @Test
    void later_hours_are_not_looked_at() {
        HourlyCounts known = storm(9, 100, 50);
        HourlyCounts more = storm(9, 100, 50, 900, 900);
        Instant from = known.startOf(7 * 24 + 9);
        assertThat(FORECASTER.forecast(FadeInput.ofIncident(more, from, known.end(), ZoneOffset.UTC)))
                .isEqualTo(FORECASTER.forecast(FadeInput.ofIncident(known, from, known.end(), ZoneOffset.UTC)));
    }

    @Test
    void what_was_calm_already_is_forecast_as_that() {
        HourlyCounts counts = storm(8, 100, 2, 2, 2, 2, 2, 2, 2);
        Instant from = counts.startOf(7 * 24 + 8);
        Forecast forecast = FORECASTER.forecast(FadeInput.ofIncident(counts, from, counts.end(), ZoneOffset.UTC));
        assertThat(forecast.calmByP10())
                .isEqualTo(from.plus(Duration.ofHours(1)))
                .isEqualTo(forecast.calmByP90());
        assertThat(forecast.calmWithin24h()).isGreaterThan(0.999);
    }

    @Test
    void the_newest_storm_is_found_in_unmarked_counts() {
        HourlyCounts counts = storm(9, 100, 50, 2, 2, 2, 2, 2, 2, 2, 80, 60);
        FadeInput in =
                FadeInput.newestStorm(counts, counts.end(), ZoneOffset.UTC).orElseThrow();
        assertThat(in.from()).isEqualTo(counts.startOf(7 * 24 + 18));
        HourlyCounts calm = storm(9, 100, 2, 2, 2, 2, 2, 2);
        assertThat(FadeInput.newestStorm(calm, calm.end(), ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void no_input_breaks_it() {
        Random random = new Random(8);
        for (int i = 0; i < 40; i++) {
            int[] posts = random.ints(random.nextInt(80), 0, 1 + (1 << random.nextInt(16)))
                    .toArray();
            HourlyCounts counts = HourlyCounts.of(START, posts);
            Instant from = START.plus(Duration.ofHours(random.nextInt(100) - 10));
            Instant now = START.plus(Duration.ofMinutes(random.nextInt(6000) - 60));
            Forecast forecast = FORECASTER.forecast(FadeInput.ofIncident(counts, from, now, ZoneId.of("Asia/Kolkata")));
            assertThat(forecast.calmWithin24h()).isBetween(0.0, 1.0);
            assertThat(forecast.doubleBy07h()).isBetween(0.0, 1.0);
            assertThat(forecast.calmByP10()).isBeforeOrEqualTo(forecast.calmByP50());
            assertThat(forecast.calmByP50()).isBeforeOrEqualTo(forecast.calmByP90());
        }
    }

    @Test
    void eight_of_ten_simulated_storms_end_within_the_interval() {
        Random random = new Random(4);
        int inside = 0;
        int storms = 150;
        for (int i = 0; i < storms; i++) {
            int hour = random.nextInt(24);
            int[] posts = decay(random, 30 + random.nextInt(200), hour);
            HourlyCounts all = storm(hour, posts);
            Instant from = all.startOf(7 * 24 + hour);
            Calm calm = Calm.byDay(ZoneOffset.UTC);
            Instant actual = calm.first(all, from.plus(Duration.ofHours(1))).orElse(all.end());
            Forecast forecast = FORECASTER.forecast(
                    FadeInput.ofIncident(all, from, from.plus(Duration.ofHours(2)), ZoneOffset.UTC));
            inside += !actual.isBefore(forecast.calmByP10()) && !actual.isAfter(forecast.calmByP90()) ? 1 : 0;
        }
        assertThat(inside / (double) storms).isBetween(0.75, 0.97);
    }

    /** A storm of a half-life between half an hour and seven hours that sleeps at night. */
    private static int[] decay(Random random, int top, int startHour) {
        double halfLife = Math.exp(Math.log(0.5) + random.nextDouble() * Math.log(14));
        int[] posts = new int[120];
        for (int i = 0; i < posts.length; i++) {
            int hour = (startHour + i) % 24;
            double awake = hour < 6 ? 0.4 : 1;
            double scatter = Math.exp(0.4 * random.nextGaussian());
            posts[i] = (int) Math.round(2 + top * Math.pow(0.5, i / halfLife) * (i == 0 ? 1 : awake * scatter));
        }
        return posts;
    }
}
