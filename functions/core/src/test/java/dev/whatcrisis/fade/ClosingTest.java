// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final Instant NINE = Instant.parse("2026-01-12T09:00:00Z");

    /** A peak of 100 at nine, then what the shape says for each hour after it. */
    private static HourlyCounts storm(int hours, IntUnaryOperator shape) {
        int[] posts = new int[hours];
        for (int i = 0; i < hours; i++) {
            posts[i] = i == 0 ? 100 : shape.applyAsInt(i);
        }
        return HourlyCounts.of(NINE, posts);
    }

    private static Closing closing(HourlyCounts counts) {
        return Closing.of(counts, NINE, counts.end(), ZoneOffset.UTC);
    }

    @Test
    void a_tenth_at_the_same_hour_on_two_days_closes() {
        Closing closing = closing(storm(28, i -> i < 3 ? 40 : 9));
        assertThat(closing.close()).isTrue();
        assertThat(closing.reason())
                .isEqualTo(Fact.of("closing.low")
                        .with("now", 9)
                        .with("yesterday", 9)
                        .with("peak", 100));
    }

    @Test
    void it_waits_a_day_however_low_it_is() {
        Closing closing = closing(storm(20, i -> 0));
        assertThat(closing.close()).isFalse();
        assertThat(closing.reason()).isEqualTo(Fact.of("closing.young").with("hours", 19));
    }

    @Test
    void one_low_day_is_not_enough() {
        assertThat(closing(storm(28, i -> i < 24 ? 40 : 2)).close()).isFalse();
        assertThat(closing(storm(30, i -> i < 24 ? 2 : 40)).close()).isFalse();
    }

    @Test
    void a_night_never_closes() {
        Closing closing = closing(storm(42, i -> 0));
        assertThat(closing.close()).isFalse();
        assertThat(closing.reason()).isEqualTo(Fact.of("closing.night"));
    }

    @Test
    void a_second_peak_starts_the_wait_again() {
        assertThat(closing(storm(52, i -> i == 30 ? 120 : 3)).close()).isFalse();
    }

    @Test
    void as_usual_is_low_enough_for_a_loud_watch() {
        int[] posts = new int[7 * 24 + 30];
        Arrays.fill(posts, 30);
        posts[7 * 24] = 200;
        HourlyCounts counts = HourlyCounts.of(NINE.minus(Duration.ofDays(7)), posts);
        assertThat(Closing.of(counts, NINE, counts.end(), ZoneOffset.UTC).close())
                .isTrue();
    }

    @Test
    void a_storm_that_fades_slowly_is_not_its_own_usual() {
        assertThat(closing(storm(74, i -> 80 - i / 4)).close()).isFalse();
    }

    @Test
    void without_counts_nothing_closes() {
        assertThat(closing(HourlyCounts.of(NINE)).close()).isFalse();
    }
}
