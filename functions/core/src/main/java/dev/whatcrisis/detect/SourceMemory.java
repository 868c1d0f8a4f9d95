// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.util.OptionalInt;

/**
 * What is known of one source of a watch.
 *
 * @param spread over-dispersion of its five-minute counts
 * @param seen how many of its counts were seen
 * @param recent its counts of the last six hours with what was expected of each
 */
record SourceMemory(SourceLevel level, Spread spread, int seen, Recent recent) {
    /** A day: so long a source that joins others is only learned. */
    static final int SETTLED = 288;

    private static final double BURST_CUT = 3;

    /** One of {@code parts} sources of which nothing is known. */
    static SourceMemory fresh(int parts) {
        return new SourceMemory(SourceLevel.fresh().share(parts), Spread.fresh(), 0, Recent.empty());
    }

    /** One of {@code parts} sources that this was the sum of; what came lately stays with the first. */
    SourceMemory share(int parts, boolean first) {
        return new SourceMemory(level.share(parts), spread, seen, first ? recent : Recent.empty());
    }

    boolean settled() {
        return seen >= SETTLED;
    }

    /**
     * What this is after its next count.
     *
     * @param expected posts expected of it
     * @param told what to remember as expected: the posts themselves while it is not to be judged
     * @param factor how many times the usual the team expects
     * @param frozen whether it teaches nothing
     */
    SourceMemory next(OptionalInt posts, double expected, double told, double lively, double factor, boolean frozen) {
        Recent pushed = recent.push(posts, told);
        if (posts.isEmpty() || frozen) {
            return new SourceMemory(level, spread, seen + (posts.isPresent() ? 1 : 0), pushed);
        }
        int count = posts.getAsInt();
        return new SourceMemory(
                level.learn(withoutBurst(count, expected) / factor, lively),
                spread.learn(count, expected, Spread.TIGHT, 1),
                seen + 1,
                pushed);
    }

    /** Posts with what is beyond three standard deviations cut off. */
    double withoutBurst(int posts, double expected) {
        return Math.min(posts, expected + BURST_CUT * Math.sqrt(spread.variance(expected)));
    }

    SourceMemory with(Recent other) {
        return new SourceMemory(level, spread, seen, other);
    }
}
