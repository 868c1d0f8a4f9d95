// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/**
 * How many posts a source brings in five minutes of an average hour: a ratio of two fading sums with a half-life of ten
 * days, so that the first days weigh fully and the prior gives way smoothly.
 *
 * @param posts fading sum of posts, bursts cut off
 * @param weight fading sum of how lively the hours were in which they came
 */
record SourceLevel(float posts, float weight) {
    /** Posts in five minutes before anything was seen: one or two an hour. */
    static final double PRIOR = 0.1;

    private static final double PRIOR_WEIGHT = 24;
    private static final double FADE = Math.pow(0.5, 1 / (10.0 * 288));

    static SourceLevel fresh() {
        return new SourceLevel(0, 0);
    }

    double value() {
        return (posts + PRIOR * PRIOR_WEIGHT) / (weight + PRIOR_WEIGHT);
    }

    /** What this is after five minutes in an hour that is {@code lively} times as lively as the average. */
    SourceLevel learn(double more, double lively) {
        return new SourceLevel((float) (posts * FADE + more), (float) (weight * FADE + lively));
    }

    /** One of {@code parts} equal shares of this. */
    SourceLevel share(int parts) {
        double each = (value() / parts - PRIOR) * PRIOR_WEIGHT + value() / parts * weight;
        return new SourceLevel((float) each, weight);
    }
}
