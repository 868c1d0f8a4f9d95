// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.words.Fact;
import java.time.Instant;

/**
 * What the counts say at one moment, with the numbers that it was concluded from.
 *
 * @param at the end of the newest closed count
 * @param score {@code strength} when this is news, else zero: a burst is scored when it begins and again when it has become
 *     three times as rare. The number to rank by
 * @param strength how seldom counts like these come to this watch: one such burst in so many days of its own past, at
 *     least 1 and at most three times the days watched, whether or not it was scored before
 * @param timesNormal posts in the last hour divided by the usual; the usual counts as at least one
 * @param inHour posts in the last 60 minutes
 * @param usualInHour posts expected in these 60 minutes
 * @param tailProbability the chance of at least {@code inHour} posts in an ordinary hour of this kind, 0 to 1
 * @param reason the same, to be said to people
 * @param daysWatched whole days that were watched so far: the past that {@code strength} speaks of
 */
public record Signal(
        Kind kind,
        Instant at,
        double score,
        double strength,
        double timesNormal,
        int inHour,
        double usualInHour,
        double tailProbability,
        Fact reason,
        int daysWatched) {

    /** What to make of it. */
    public enum Kind {
        /** Fewer than 14 days were seen; the score is there, but nobody should be woken by it. */
        LEARNING,
        /** Nothing out of the ordinary. */
        QUIET,
        /** Out of the ordinary in one window: wait for the next. */
        UNUSUAL,
        /** Out of the ordinary in two windows in a row. */
        SPIKE,
        /** Nothing was counted for half an hour or more of the last hour: nobody knows. */
        BLIND
    }

    /** Whether nothing like it happened in the past that is known: {@code strength} is then no more than a guess. */
    public boolean unheardOf() {
        return strength > daysWatched;
    }

    /** Whether the counts are out of the ordinary, confirmed or not. */
    public boolean unusual() {
        return kind == Kind.UNUSUAL || kind == Kind.SPIKE;
    }
}
