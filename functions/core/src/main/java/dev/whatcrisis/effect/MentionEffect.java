// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.effect.Estimate.Finding;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.OptionalDouble;

/**
 * What something did to how much is said, and how much of it is critical.
 *
 * @param first the first whole day that was watched
 */
public record MentionEffect(NavigableMap<LocalDate, DayCount> counts, LocalDate first) {
    /** Half or twice as many posts, as a logarithm: a tenth of the posts moves by itself and changes nothing that anybody does. */
    public static final double SMALLEST_VOLUME = Math.log(2);

    /** Ten points of the share of critical posts. */
    public static final double SMALLEST_TONE = 0.1;

    /** Posts below which a share says nothing. */
    private static final int LEAST_POSTS = 10;

    /** Of the number of posts, as a logarithm. */
    public Estimate volume(Stretch stretch) {
        return counts.isEmpty()
                ? Estimate.none(Finding.NO_NUMBERS)
                : stretch.estimate(
                        first,
                        end -> OptionalDouble.of(
                                Math.log(0.5 + sum(stretch, end).posts())),
                        SMALLEST_VOLUME);
    }

    /** Of the share of critical posts, in points of it. */
    public Estimate tone(Stretch stretch) {
        return counts.isEmpty()
                ? Estimate.none(Finding.NO_NUMBERS)
                : stretch.estimate(first, end -> share(sum(stretch, end)), SMALLEST_TONE);
    }

    private static OptionalDouble share(DayCount sum) {
        return sum.posts() < LEAST_POSTS
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) sum.critical() / sum.posts());
    }

    private DayCount sum(Stretch stretch, LocalDate end) {
        return counts.subMap(end.minusDays(stretch.days()), false, end, true).values().stream()
                .reduce(
                        new DayCount(0, 0),
                        (one, other) -> new DayCount(one.posts() + other.posts(), one.critical() + other.critical()));
    }
}
