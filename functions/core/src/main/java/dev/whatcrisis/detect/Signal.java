// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.time.Instant;

/**
 * What the counts say at one moment, with the numbers that it was concluded from so that it can be worded in any
 * language.
 *
 * @param at the end of the newest closed count
 * @param score how surprising this is beyond what was already surprising in the hours before: zero or more, unbounded,
 *     one scale for every watch, zero while a burst that was scored already goes on. The number to rank and alert by
 * @param strength how surprising this is by itself, on the same scale, whether or not it was scored before. The number
 *     that says whether something is still going on
 * @param timesNormal posts in the last hour divided by the usual; the usual counts as at least one
 * @param inHour posts in the last 60 minutes
 * @param usualInHour posts expected in these 60 minutes
 * @param tailProbability the chance of at least {@code inHour} posts in an ordinary hour of this kind, 0 to 1
 * @param reason the same in one English sentence
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
        String reason) {

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

    /** Whether the counts are out of the ordinary, confirmed or not. */
    public boolean unusual() {
        return kind == Kind.UNUSUAL || kind == Kind.SPIKE;
    }
}
