// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.util.List;
import java.util.Locale;

/**
 * The three scores of the Numenta Anomaly Benchmark (arXiv:1510.03336), 100 for a perfect detector and 0 for one that says
 * nothing, and a stricter count: labels alerted between an hour before and two hours after, with alerts elsewhere, one for
 * each six hours.
 */
record BenchmarkScore(double standard, double lowFalse, double lowMissed, int prompt, int labels, double elsewhere) {
    private static final double[] FALSE_COST = {0.11, 0.22, 0.11};
    private static final double[] MISSED_COST = {1, 1, 2};
    private static final int HOUR = 12;
    private static final int SIX_HOURS = 72;

    /**
     * @param thresholds one for each series
     */
    static BenchmarkScore of(List<BrandSeries> series, List<double[]> scores, double... thresholds) {
        double[] raw = new double[3];
        double[] nothing = new double[3];
        double perfect = 0;
        int[] prompt = new int[3];
        double weeks = 0;
        for (int i = 0; i < series.size(); i++) {
            BrandSeries one = series.get(i);
            add(one, scores.get(i), thresholds[i % thresholds.length], raw, nothing);
            count(one, scores.get(i), thresholds[i % thresholds.length], prompt);
            perfect += one.windows().length;
            weeks += one.weeks();
        }
        double[] normal = new double[3];
        for (int p = 0; p < 3; p++) {
            normal[p] = 100 * (raw[p] - nothing[p]) / (perfect - nothing[p]);
        }
        return new BenchmarkScore(normal[0], normal[1], normal[2], prompt[0], prompt[1], prompt[2] / weeks);
    }

    double mean() {
        return (standard + lowFalse + lowMissed) / 3;
    }

    private static void add(BrandSeries one, double[] scores, double threshold, double[] raw, double[] nothing) {
        int begin = one.probation();
        double outside = 0;
        for (int row = begin; row < scores.length; row++) {
            outside += scores[row] >= threshold ? outside(one, row) : 0;
        }
        for (int[] window : one.windows()) {
            if (window[1] < begin) {
                continue;
            }
            int hit = Math.max(window[0], begin);
            while (hit <= window[1] && scores[hit] < threshold) {
                hit++;
            }
            double width = window[1] - window[0] + 1.0;
            for (int p = 0; p < 3; p++) {
                nothing[p] -= MISSED_COST[p];
                raw[p] += hit > window[1] ? -MISSED_COST[p] : sigmoid(-(window[1] - hit + 1) / width) / sigmoid(-1);
            }
        }
        for (int p = 0; p < 3; p++) {
            raw[p] += FALSE_COST[p] * outside;
        }
    }

    /** What a detection outside of every window is worth: less the nearer it follows one. */
    private static double outside(BrandSeries one, int row) {
        double value = -1;
        for (int[] window : one.windows()) {
            if (row >= window[0] && row <= window[1]) {
                return 0;
            }
            value = row > window[1] ? sigmoid((row - window[1]) / (double) (window[1] - window[0])) : value;
        }
        return value;
    }

    private static double sigmoid(double y) {
        return y > 3 ? -1 : 2 / (1 + Math.exp(5 * y)) - 1;
    }

    private static void count(BrandSeries one, double[] scores, double threshold, int[] prompt) {
        int begin = one.probation();
        boolean[] near = new boolean[scores.length];
        for (int label : one.labels()) {
            if (label >= begin) {
                boolean hit = false;
                for (int row = Math.max(0, label - HOUR); row <= Math.min(scores.length - 1, label + 2 * HOUR); row++) {
                    near[row] = true;
                    hit |= row >= begin && scores[row] >= threshold;
                }
                prompt[0] += hit ? 1 : 0;
                prompt[1]++;
            }
        }
        int last = -SIX_HOURS;
        for (int row = begin; row < scores.length; row++) {
            if (scores[row] >= threshold && !near[row] && row - last >= SIX_HOURS) {
                prompt[2]++;
                last = row;
            }
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f / %.1f | %d of %d, %.2f elsewhere",
                standard,
                lowFalse,
                lowMissed,
                prompt,
                labels,
                elsewhere);
    }
}
