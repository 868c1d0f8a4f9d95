// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class RarityTest {
    private static final Rarity RARITY = Rarity.COMMITTED;
    private final Random random = new Random(3);

    @Test
    void before_the_first_day_is_over_nothing_is_rare() {
        assertThat(RARITY.days(Past.none().windows(), excess(500), 0, 0.5)).isEqualTo(1);
    }

    @Test
    void what_came_every_other_day_is_said_to_come_every_other_day() {
        Past past = days(60, day -> day % 2 == 0 ? 100 : 4);
        assertThat(RARITY.days(past.windows(), excess(100), 0, 60)).isBetween(2.0, 5.0);
        assertThat(RARITY.days(past.windows(), excess(90), 0, 60)).isBetween(1.5, 3.0);
    }

    @Test
    void what_never_came_is_as_rare_as_the_past_allows_to_say() {
        Past past = days(30, day -> 20 + random.nextInt(8));
        assertThat(RARITY.days(past.windows(), excess(100), 0, 30)).isEqualTo(90);
        assertThat(RARITY.days(past.windows(), excess(100), 0, 10)).isEqualTo(30);
    }

    @Test
    void a_burst_is_not_compared_with_the_days_that_it_has_lasted() {
        Past past = days(30, day -> day >= 28 ? 300 : 20 + random.nextInt(8));
        assertThat(RARITY.days(past.windows(), excess(300), 2, 30)).isEqualTo(90);
        assertThat(RARITY.days(past.windows(), excess(300), 0, 30)).isLessThan(30);
    }

    @Test
    void a_storm_of_two_months_ago_weighs_less_than_one_of_last_week() {
        Past old = days(60, day -> day == 2 ? 100 : 10 + random.nextInt(4));
        Past lately = days(60, day -> day == 55 ? 100 : 10 + random.nextInt(4));
        assertThat(RARITY.days(old.windows(), excess(100), 0, 60))
                .isGreaterThan(1.5 * RARITY.days(lately.windows(), excess(100), 0, 60));
    }

    @Test
    void a_larger_excess_is_never_less_rare() {
        for (int i = 0; i < 200; i++) {
            Past past = days(1 + random.nextInt(60), day -> (int) Math.exp(6 * random.nextDouble()));
            double size = 300 * random.nextDouble();
            double more = size + 300 * random.nextDouble();
            assertThat(RARITY.days(past.windows(), excess(more), 0, 60))
                    .isGreaterThanOrEqualTo(RARITY.days(past.windows(), excess(size), 0, 60) - 1e-9);
        }
    }

    @Test
    void windows_of_which_too_little_was_seen_are_not_asked() {
        Past past = days(40, day -> 10 + random.nextInt(4));
        double[] one = {200, -1, -1, -1, -1};
        double[] none = {-1, -1, -1, -1, -1};
        assertThat(RARITY.days(past.windows(), one, 0, 40)).isEqualTo(120);
        assertThat(RARITY.days(past.windows(), none, 0, 40)).isEqualTo(1);
    }

    @Test
    void one_window_alone_counts_a_fifth() {
        Past past = days(60, day -> 10 + day % 6);
        double[] one = {12, 0, 0, 0, 0};
        double[] all = excess(12);
        double alone = RARITY.days(past.windows(), one, 0, 60);
        assertThat(alone).isCloseTo((RARITY.days(past.windows(), all, 0, 60) + 4) / 5, within(0.05));
    }

    /** The largest excess of each day in every window. */
    private static Past days(int days, IntUnaryOperator size) {
        Past past = Past.none();
        for (int day = 0; day < days; day++) {
            int peak = size.applyAsInt(day);
            for (int i = 0; i < 288; i++) {
                past = past.with(excess(i == 100 ? peak : 0));
            }
            past = past.endDay();
        }
        return past;
    }

    private static double[] excess(double posts) {
        double[] excess = new double[Window.values().length];
        Arrays.fill(excess, posts);
        return excess;
    }
}
