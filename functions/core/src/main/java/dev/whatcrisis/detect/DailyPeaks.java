// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.util.Arrays;

/**
 * The largest excess of each of the last sixty days in one window: what this watch has already lived through. Kept as 16
 * of a float's 32 bits ("bfloat16"), which is exact to half a percent.
 */
final class DailyPeaks {
    static final int LENGTH = 60;

    /** In place of a day of which less than half was seen. */
    static final float UNSEEN = -1;

    /** Finished days, the newest last. */
    final float[] days;

    /** The largest of the running day so far. */
    final float today;

    DailyPeaks(float[] days, float today) {
        this.days = days;
        this.today = today;
    }

    static DailyPeaks none() {
        float[] days = new float[LENGTH];
        Arrays.fill(days, UNSEEN);
        return new DailyPeaks(days, 0);
    }

    DailyPeaks with(double excess) {
        return excess <= today ? this : new DailyPeaks(days, rounded((float) excess));
    }

    /** What this is when a day is over of which at least half was seen, or not. */
    DailyPeaks endDay(boolean seen) {
        float[] next = Arrays.copyOfRange(days, 1, LENGTH + 1);
        next[LENGTH - 1] = seen ? today : UNSEEN;
        return new DailyPeaks(next, 0);
    }

    /** Without the newest finished days and the running one. */
    DailyPeaks rewound(int gone) {
        float[] kept = new float[LENGTH];
        Arrays.fill(kept, 0, gone, UNSEEN);
        System.arraycopy(days, 0, kept, gone, LENGTH - gone);
        return new DailyPeaks(kept, 0);
    }

    static float rounded(float value) {
        return expanded(bits(value));
    }

    static short bits(float value) {
        return (short) ((Float.floatToIntBits(value) + 0x8000) >>> 16);
    }

    static float expanded(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DailyPeaks that && today == that.today && Arrays.equals(days, that.days);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(days);
    }
}
