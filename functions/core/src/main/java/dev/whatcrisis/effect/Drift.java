// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Expects a level, such as the logarithm of followers, to change as it did in the weeks before: the drift method, whose error
 * grows with the way and with what is not known of the drift (Hyndman and Athanasopoulos, Forecasting: Principles and Practice,
 * 3rd ed., 5.5). Whole weeks are compared, and the rest of a week with the same days of the weeks before, so that a weekly
 * rhythm cancels out.
 */
final class Drift implements Expectation {
    private final double[] levels;
    private final int from;
    private final int to;

    /**
     * @param levels one a day without a gap
     * @param from place of the last day before
     * @param to place of the day that is asked about
     */
    Drift(double[] levels, int from, int to) {
        this.levels = levels.clone();
        this.from = from;
        this.to = to;
    }

    @Override
    public int weeks(int earlier) {
        return from / 7 - earlier;
    }

    @Override
    public int stride() {
        return (to - from + 6) / 7;
    }

    @Override
    public Optional<Expected> of(int earlier) {
        int known = weeks(earlier);
        if (known < 2) {
            return Optional.empty();
        }
        int start = from - 7 * earlier;
        int whole = (to - from) / 7;
        int rest = (to - from) % 7;
        double[] weekly = changes(start, known, 7);
        double[] restly = changes(start, known, rest);
        double[] together = IntStream.range(0, known)
                .mapToDouble(k -> whole * weekly[k] + restly[k])
                .toArray();
        double change = levels[to - 7 * earlier] - levels[start];
        double variance = whole * longRun(weekly) + variance(restly) + variance(together) / known;
        return Optional.of(new Expected(change - mean(together), Math.sqrt(variance), known - 1));
    }

    /** The change over so many days from the same day of each of the weeks before. */
    private double[] changes(int start, int weeks, int days) {
        return IntStream.rangeClosed(1, weeks)
                .mapToDouble(k -> levels[start - 7 * k + days] - levels[start - 7 * k])
                .toArray();
    }

    /** Of one week, when weeks beget each other: the larger of its own variance and of a month's, a week (Lo and MacKinlay 1988). */
    private static double longRun(double[] weekly) {
        double mean = mean(weekly);
        double sum = 0;
        int months = weekly.length - 3;
        for (int k = 0; k < months; k++) {
            double month = weekly[k] + weekly[k + 1] + weekly[k + 2] + weekly[k + 3] - 4 * mean;
            sum += month * month;
        }
        return Math.max(variance(weekly), sum / (4 * months));
    }

    private static double mean(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
