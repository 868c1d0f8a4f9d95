// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/** The lengths of time that are judged side by side: a blast is plain in five minutes, a slow swell in two hours. */
enum Window {
    FIVE_MINUTES(1, 0.85),
    QUARTER(3, 0.7),
    HOUR(12, 0.7),
    TWO_HOURS(24, 1);

    /** Length in counts. */
    final int buckets;

    /** Share in the score. */
    final double weight;

    Window(int buckets, double weight) {
        this.buckets = buckets;
        this.weight = weight;
    }
}
