// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/**
 * A burst from its first rare count until half a day without one: however long it lasts, one episode. It is never compared
 * with itself: the past that it is held against ends before the day on which it began.
 *
 * @param buckets counts since it began, 0 when there is none
 * @param pause counts since the last rare one
 * @param days finished days since it began
 * @param top the rarest that was scored in it, days
 */
record Episode(int buckets, int pause, int days, float top) {
    /** What comes more often than every three days begins none. */
    static final double LEAST = 3;

    /** Half a day. */
    static final int LONGEST_PAUSE = 144;

    /** Seven days: what lasts longer is the new normal, and counts as past from then on. */
    static final int LONGEST = 7 * 288;

    /** It is scored again when it has become so many times as rare. */
    private static final double AGAIN = 3;

    static Episode none() {
        return new Episode(0, 0, 0, 0);
    }

    boolean going() {
        return buckets > 0;
    }

    /** The rarity in days if it is news, else zero. */
    double news(double rarity) {
        return rarity >= LEAST && rarity > top * AGAIN ? rarity : 0;
    }

    Episode after(double rarity) {
        if (rarity < LEAST) {
            return afterMissing(1);
        }
        double scored = Math.max(top, news(rarity));
        return buckets >= LONGEST ? none() : new Episode(buckets + 1, 0, days, (float) scored);
    }

    Episode afterMissing(int more) {
        return going() && pause + more <= LONGEST_PAUSE && buckets + more <= LONGEST
                ? new Episode(buckets + more, pause + more, days, top)
                : none();
    }

    Episode endDay() {
        return going() ? new Episode(buckets, pause, days + 1, top) : this;
    }
}
