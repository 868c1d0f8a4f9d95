// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/**
 * How long counts have been out of the ordinary without a pause of more than half an hour.
 *
 * @param buckets counts since the first unusual one, 0 when there is no streak
 * @param pause counts since the last unusual one
 * @param confirmed whether a second window has borne the first out
 */
record Streak(int buckets, int pause, boolean confirmed) {
    static final int LONGEST_PAUSE = 6;
    /** A quarter of an hour after the first unusual count, what came since is judged by itself. */
    static final int SECOND_WINDOW = 3;

    /** Counts that are remembered: seven days. */
    static final int LONGEST = Episode.LONGEST;

    static Streak none() {
        return new Streak(0, 0, false);
    }

    boolean going() {
        return buckets > 0;
    }

    /** Whether it is told of and younger than seven days: so long it teaches nothing. */
    boolean teachesNothing() {
        return confirmed && buckets < LONGEST;
    }

    /** The streak after one more count; {@code since} are the counts after the first unusual one. */
    Streak next(boolean unusual, boolean borneOut) {
        if (!going()) {
            return unusual ? new Streak(1, 0, false) : this;
        }
        int quiet = unusual ? 0 : pause + 1;
        return quiet > LONGEST_PAUSE
                ? none()
                : new Streak(Math.min(buckets + 1, LONGEST), quiet, confirmed || (unusual && borneOut));
    }

    Streak afterMissing(int emptyBuckets) {
        return going() && pause + emptyBuckets > LONGEST_PAUSE
                ? none()
                : new Streak(
                        going() ? Math.min(buckets + emptyBuckets, LONGEST) : 0,
                        going() ? pause + emptyBuckets : 0,
                        confirmed);
    }
}
