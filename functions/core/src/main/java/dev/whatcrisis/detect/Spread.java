// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/**
 * Over-dispersion as in {@link NegativeBinomial}, learned from counts and what was expected of them: a weighted mean of
 * {@code ((posts − mean)² − mean) / mean²} with a half-life of 14 days and a prior, each deviation cut so that a storm does
 * not make the next storm ordinary. Cut at {@link #TIGHT}, as what a score is measured in, it is about half of the true one;
 * cut at {@link #LOOSE} it is fit to state a chance.
 *
 * @param sum weighted sum of what was observed
 * @param weight sum of the weights
 */
record Spread(float sum, float weight) {
    /** One standard deviation. */
    static final double TIGHT = 1;

    /** Three standard deviations. */
    static final double LOOSE = 3;

    private static final double FADE = Math.pow(0.5, 1 / (14.0 * 288));
    private static final double PRIOR = 0.2;
    private static final double PRIOR_WEIGHT = 100;
    private static final double LEAST = 0.05;

    static Spread fresh() {
        return new Spread(0, 0);
    }

    double value() {
        return Math.max(LEAST, (sum + PRIOR * PRIOR_WEIGHT) / (weight + PRIOR_WEIGHT));
    }

    double variance(double mean) {
        return mean + value() * mean * mean;
    }

    /**
     * What this is after one more count.
     *
     * @param mean more than 0
     * @param cut in standard deviations
     * @param mix how many times as spread the sources that were seen are as all of them, see {@link Mix}
     */
    Spread learn(int posts, double mean, double cut, double mix) {
        double variance = mean + value() * mix * mean * mean;
        double share = mean * mean / variance;
        double reach = cut * Math.sqrt(variance);
        double off = Math.clamp(posts - mean, -reach, reach);
        double observed = (off * off - mean) / (mean * mean * mix);
        return new Spread((float) (sum * FADE + share * observed), (float) (weight * FADE + share));
    }
}
