// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a watch has lived through: the largest excess of each day, by window.
 *
 * @param windows in the order of {@link Window}
 * @param seen counts of the running day that were seen; −1 where an earlier release kept no past
 */
record Past(List<DailyPeaks> windows, int seen) {
    private static final int HALF_A_DAY = 144;
    private static final int NOT_KEPT = -1;

    Past {
        windows = List.copyOf(windows);
    }

    static Past none() {
        return none(0);
    }

    /** Of a state that an earlier release wrote. */
    static Past notKept() {
        return none(NOT_KEPT);
    }

    private static Past none(int seen) {
        return new Past(
                Stream.of(Window.values()).map(window -> DailyPeaks.none()).toList(), seen);
    }

    /**
     * What this is after one more count that was seen.
     *
     * @param excess posts beyond the usual in each window; negative where too little was seen
     */
    Past with(double[] excess) {
        List<DailyPeaks> next = new ArrayList<>();
        for (int i = 0; i < excess.length; i++) {
            next.add(windows.get(i).with(excess[i]));
        }
        return new Past(next, seen + 1);
    }

    Past endDay() {
        return new Past(
                windows.stream().map(peaks -> peaks.endDay(seen >= HALF_A_DAY)).toList(), 0);
    }

    /** Without the newest days, because a clock was ahead by them; they come again. */
    Past rewound(int days) {
        return days == 0
                ? this
                : new Past(windows.stream().map(peaks -> peaks.rewound(days)).toList(), 0);
    }

    /** The largest excess in each window of the day so many finished days ago, 1 being yesterday; −1 when it was not seen. */
    double[] peaks(int ago) {
        return windows.stream()
                .mapToDouble(peaks -> peaks.days[DailyPeaks.LENGTH - ago])
                .toArray();
    }

    boolean saw(int ago) {
        return windows.getFirst().days[DailyPeaks.LENGTH - ago] != DailyPeaks.UNSEEN;
    }

    boolean kept() {
        return seen != NOT_KEPT;
    }
}
