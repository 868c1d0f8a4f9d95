// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.HourlyCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalmTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant STORM = START.plus(Duration.ofDays(8));

    /** Eight days of {@code usual} an hour, then the given hours. */
    private static HourlyCounts after(int usual, int... hours) {
        int[] posts = new int[8 * 24 + hours.length];
        Arrays.fill(posts, usual);
        System.arraycopy(hours, 0, posts, 8 * 24, hours.length);
        return HourlyCounts.of(START, posts);
    }

    @Test
    void six_hours_in_a_row_under_twice_the_usual_plus_three_are_calm() {
        HourlyCounts counts = after(4, 50, 30, 10, 10, 10, 10, 11, 10, 10, 10, 10, 10, 10);
        assertThat(Calm.plain(ZoneOffset.UTC).first(counts, STORM)).hasValue(STORM.plus(Duration.ofHours(7)));
    }

    @Test
    void five_hours_are_not_yet_calm() {
        assertThat(Calm.plain(ZoneOffset.UTC).first(after(4, 50, 10, 10, 10, 10, 10), STORM))
                .isEmpty();
    }

    @Test
    void by_day_the_night_alone_is_not_calm() {
        int[] hours = new int[18];
        Arrays.fill(hours, 4);
        hours[0] = 60;
        HourlyCounts counts = after(4, hours);
        assertThat(Calm.plain(ZoneOffset.UTC).first(counts, STORM)).hasValue(STORM.plus(Duration.ofHours(1)));
        assertThat(Calm.byDay(ZoneOffset.UTC).first(counts, STORM)).hasValue(STORM.plus(Duration.ofHours(5)));
        assertThat(Calm.byDay(ZoneId.of("Asia/Tokyo")).first(counts, STORM)).hasValue(STORM.plus(Duration.ofHours(1)));
    }

    @Test
    void the_usual_is_the_median_of_seven_days_and_at_least_one() {
        Calm calm = Calm.plain(ZoneOffset.UTC);
        assertThat(calm.usual(after(4, 50), STORM)).isEqualTo(4);
        assertThat(calm.usual(after(0, 50), STORM)).isEqualTo(1);
        assertThat(calm.usual(after(4, 50), START)).isEqualTo(1);
        assertThat(calm.usual(after(4, 50), START.plus(Duration.ofDays(1)))).isEqualTo(4);
    }

    @Test
    void the_same_hour_stays_the_same_on_the_clock_when_it_changes() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        Instant first = Instant.parse("2026-03-22T23:00:00Z");
        int[] posts = new int[9 * 24];
        for (int i = 0; i < posts.length; i++) {
            boolean nine = first.plus(Duration.ofHours(i)).atZone(paris).getHour() == 9;
            posts[i] = nine ? 20 : 2;
        }
        Instant nineInSummer = Instant.parse("2026-03-30T07:00:00Z");
        assertThat(Calm.byDay(paris).usual(HourlyCounts.of(first, posts), nineInSummer))
                .isEqualTo(20);
    }

    @Test
    void an_hour_that_nobody_saw_is_never_calm() {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < 9 * 24 * 12; i++) {
            Instant at = START.plus(Count.WIDTH.multipliedBy(i));
            boolean blind = Duration.between(STORM, at).toHours() == 3 && !at.isBefore(STORM);
            counts.add(blind ? Count.missing(at) : Count.of(at, 0));
        }
        assertThat(Calm.plain(ZoneOffset.UTC)
                        .first(HourlyCounts.endingAt(START.plus(Duration.ofDays(9)), counts), STORM))
                .hasValue(STORM.plus(Duration.ofHours(4)));
    }
}
