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
 * @param spread how much its sums spread
 * @param squares fading sum of squared surprises, doubled because only one side counts
 * @param squaresWeight how many
 * @param peak the largest relative surprise of this day so far
 * @param peaks fading sum of the largest relative surprise of each day
 * @param peaksWeight how many days
 */
record WindowState(Spread spread, float squares, float squaresWeight, float peak, float peaks, float peaksWeight) {
    private static final double SIZE_FADE = Math.pow(0.5, 1 / (14.0 * 288));
    private static final double SIZE_PRIOR_WEIGHT = 300;
    private static final double SIZE_CUT = 3;

    private static final double PEAK_FADE = Math.pow(0.5, 1 / 28.0);
    private static final double PEAK_PRIOR = 2.5;
    private static final double PEAK_CUT = 2.2;

    static WindowState fresh() {
        return new WindowState(Spread.fresh(), 0, 0, 0, 0, 0);
    }

    /**
     * How surprising the sum is, in nats: −ln of the chance of so many posts or more.
     *
     * @param floor posts added to what is expected
     * @param mix see {@link Mix}
     */
    double surprise(Recent.Sum sum, double floor, double mix) {
        return sum.mostlySeen() ? NegativeBinomial.surprise(sum.posts(), sum.mean() + floor, spread.value() * mix) : 0;
    }

    /** A surprise in units of what is ordinarily the largest of a day; 0 or more, unbounded. */
    double relative(double surprise) {
        return surprise / size() / usualPeak();
    }

    /** What this is after one more sum with this surprise. */
    WindowState learn(Recent.Sum sum, double surprise, double mix) {
        if (!sum.mostlySeen()) {
            return this;
        }
        double cut = Math.min(surprise, SIZE_CUT * size());
        return new WindowState(
                spread.learn(sum.posts(), sum.mean(), Spread.TIGHT, mix),
                (float) (squares * SIZE_FADE + 2 * cut * cut),
                (float) (squaresWeight * SIZE_FADE + 1),
                (float) Math.max(peak, surprise / size()),
                peaks,
                peaksWeight);
    }

    /** What this is when a day is over. */
    WindowState endDay() {
        double cut = Math.min(peak, PEAK_CUT * usualPeak());
        float sum = (float) (peaks * PEAK_FADE + cut);
        return new WindowState(spread, squares, squaresWeight, 0, sum, (float) (peaksWeight * PEAK_FADE + 1));
    }

    private double size() {
        return Math.sqrt((squares + SIZE_PRIOR_WEIGHT) / (squaresWeight + SIZE_PRIOR_WEIGHT));
    }

    private double usualPeak() {
        return (peaks + PEAK_PRIOR) / (peaksWeight + 1);
    }
}
