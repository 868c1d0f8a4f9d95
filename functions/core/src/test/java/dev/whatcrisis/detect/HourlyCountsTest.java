// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourlyCountsTest {
    private static final Instant START = Instant.parse("2026-01-09T10:00:00Z");

    private static List<Count> ones(int buckets) {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < buckets; i++) {
            counts.add(Count.of(START.plus(Count.WIDTH.multipliedBy(i)), 1));
        }
        return counts;
    }

    @Test
    void the_newest_hour_is_complete_whenever_it_is_asked() {
        HourlyCounts hours = HourlyCounts.endingAt(START.plus(Duration.ofMinutes(150)), ones(40));
        assertThat(hours.end()).isEqualTo(START.plus(Duration.ofMinutes(150)));
        assertThat(hours.at(hours.size() - 1)).hasValue(12);
        assertThat(hours.size()).isEqualTo(3);
    }

    @Test
    void an_hour_that_was_mostly_unseen_is_missing_and_not_zero() {
        List<Count> counts = ones(24);
        for (int i = 0; i < 7; i++) {
            counts.set(i, Count.missing(counts.get(i).start()));
        }
        HourlyCounts hours = HourlyCounts.endingAt(START.plus(Duration.ofHours(2)), counts);
        assertThat(hours.at(0)).isEmpty();
        assertThat(hours.at(1)).hasValue(12);
    }

    @Test
    void until_forgets_what_came_later_and_the_pace_with_it() {
        HourlyCounts all = HourlyCounts.endingAt(START.plus(Duration.ofHours(3)), ones(36));
        assertThat(all.pace()).hasValue(12);
        HourlyCounts known = all.until(START.plus(Duration.ofMinutes(90)));
        assertThat(known.size()).isEqualTo(1);
        assertThat(known.at(1)).isEmpty();
        assertThat(known.pace()).isEmpty();
    }

    @Test
    void outside_there_is_nothing() {
        HourlyCounts hours = HourlyCounts.of(START, 1, 2);
        assertThat(hours.at(-1)).isEmpty();
        assertThat(hours.at(2)).isEmpty();
        assertThat(hours.indexOf(START.minusSeconds(1))).isEqualTo(-1);
        assertThat(HourlyCounts.endingAt(START, List.of()).size()).isZero();
    }

    @Test
    void negative_posts_are_refused() {
        assertThatThrownBy(() -> HourlyCounts.of(START, 1, -2)).isInstanceOf(IllegalArgumentException.class);
    }
}
