// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/** The lengths of time that are judged side by side: a blast is plain in five minutes, a slow swell in six hours. */
enum Window {
    FIVE_MINUTES(1),
    QUARTER(3),
    HOUR(12),
    TWO_HOURS(24),
    SIX_HOURS(72);

    /** Length in counts. */
    final int buckets;

    Window(int buckets) {
        this.buckets = buckets;
    }
}
