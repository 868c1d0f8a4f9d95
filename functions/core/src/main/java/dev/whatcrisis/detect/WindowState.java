// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/**
 * What one window has taught: how much its sums spread, how large its surprises ordinarily are, and how large the
 * largest of a day is.
 *
 * <p>All are ratios of two fading sums with a prior, and all are fed cut-off values, so that a storm moves them little.
 * Dividing by the last two is what makes a score of one watch comparable with a score of another: brands whose mentions
 * come in gusts have surprising hours every day.
 *
 * @param spreadSum weighted sum of the observed spread, {@code ((posts − mean)² − mean) / mean²}
 * @param spreadWeight sum of those weights
 * @param squares fading sum of squared surprises, doubled because only one side counts
 * @param squaresWeight how many
 * @param peak the largest relative surprise of this day so far
 * @param peaks fading sum of the largest relative surprise of each day
 * @param peaksWeight how many days
 */
record WindowState(
        float spreadSum,
        float spreadWeight,
        float squares,
        float squaresWeight,
        float peak,
        float peaks,
        float peaksWeight) {
    private static final double SPREAD_FADE = Math.pow(0.5, 1 / (14.0 * 288));
    private static final double SPREAD_PRIOR = 0.2;
    private static final double SPREAD_PRIOR_WEIGHT = 100;
    private static final double LEAST_SPREAD = 0.05;
    private static final double SPREAD_CUT = 1;

    private static final double SIZE_FADE = Math.pow(0.5, 1 / (14.0 * 288));
    private static final double SIZE_PRIOR_WEIGHT = 300;
    private static final double SIZE_CUT = 4;

    private static final double PEAK_FADE = Math.pow(0.5, 1 / 28.0);
    private static final double PEAK_PRIOR = 2.5;
    private static final double PEAK_CUT = 2;

    static WindowState fresh() {
        return new WindowState(0, 0, 0, 0, 0, 0, 0);
    }

    /** The over-dispersion of sums over this window, as in {@link NegativeBinomial}. */
    double spread() {
        return Math.max(
                LEAST_SPREAD, (spreadSum + SPREAD_PRIOR * SPREAD_PRIOR_WEIGHT) / (spreadWeight + SPREAD_PRIOR_WEIGHT));
    }

    /**
     * How surprising the sum is, in nats: −ln of the chance of so many posts or more.
     *
     * @param floor posts added to what is expected
     */
    double surprise(Recent.Sum sum, double floor) {
        return sum.mostlySeen() ? NegativeBinomial.surprise(sum.posts(), sum.mean() + floor, spread()) : 0;
    }

    /** A surprise in units of what is ordinarily the largest of a day; 0 or more, unbounded. */
    double relative(double surprise) {
        return surprise / size() / usualPeak();
    }

    /** What this is after one more sum with this surprise. */
    WindowState learn(Recent.Sum sum, double surprise) {
        if (!sum.mostlySeen()) {
            return this;
        }
        double variance = sum.mean() + spread() * sum.mean() * sum.mean();
        double weight = sum.mean() * sum.mean() / variance;
        double reach = SPREAD_CUT * Math.sqrt(variance);
        double off = Math.clamp(sum.posts() - sum.mean(), -reach, reach);
        double observed = (off * off - sum.mean()) / (sum.mean() * sum.mean());
        double cut = Math.min(surprise, SIZE_CUT * size());
        return new WindowState(
                (float) (spreadSum * SPREAD_FADE + weight * observed),
                (float) (spreadWeight * SPREAD_FADE + weight),
                (float) (squares * SIZE_FADE + 2 * cut * cut),
                (float) (squaresWeight * SIZE_FADE + 1),
                (float) Math.max(peak, surprise / size()),
                peaks,
                peaksWeight);
    }

    /** What this is when a day is over. */
    WindowState endDay() {
        double cut = Math.min(peak, PEAK_CUT * usualPeak());
        return new WindowState(
                spreadSum, spreadWeight, squares, squaresWeight, 0, (float) (peaks * PEAK_FADE + cut), (float)
                        (peaksWeight * PEAK_FADE + 1));
    }

    private double size() {
        return Math.sqrt((squares + SIZE_PRIOR_WEIGHT) / (squaresWeight + SIZE_PRIOR_WEIGHT));
    }

    private double usualPeak() {
        return (peaks + PEAK_PRIOR) / (peaksWeight + 1);
    }
}
