// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/** The lengths of time that are judged side by side: a blast is plain in five minutes, a slow swell in six hours. */
enum Window {
    FIVE_MINUTES(1, 0.7, 3),
    QUARTER(3, 0.9, 4),
    HOUR(12, 0.7, 6),
    TWO_HOURS(24, 0.4, 6),
    SIX_HOURS(72, 0.3, 6);

    /** Length in counts. */
    final int buckets;

    /** Share in the score. */
    final double weight;

    /** Posts added to what is expected, so that a handful where 0.1 is usual is no event. */
    final double floor;

    Window(int buckets, double weight, double floor) {
        this.buckets = buckets;
        this.weight = weight;
        this.floor = floor;
    }
}
