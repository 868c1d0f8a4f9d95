// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.util.Arrays;

/**
 * What is usual: a slow level (half-life ten days) times a rhythm of 48 ordinary hours.
 *
 * <p>Both are ratios of two fading sums, so the first days weigh fully and a prior gives way smoothly: at first
 * {@link #PRIOR_LEVEL} posts in five minutes at every hour of the week; then the watch's own level at every hour; then
 * each hour's own.
 */
final class Baseline {
    static final double PRIOR_LEVEL = 0.1;
    private static final double PRIOR_LEVEL_WEIGHT = 24;
    private static final double PRIOR_RHYTHM_WEIGHT = 48;
    private static final double LEAST_MEAN = 0.02;
    private static final double LEVEL_FADE = Math.pow(0.5, 1 / (10.0 * 288));
    private static final double RHYTHM_FADE = Math.pow(0.5, 1 / (28.0 * 12));

    final float levelPosts;
    final float levelWeight;
    final float[] hourPosts;
    final float[] hourLevels;

    Baseline(float levelPosts, float levelWeight, float[] hourPosts, float[] hourLevels) {
        this.levelPosts = levelPosts;
        this.levelWeight = levelWeight;
        this.hourPosts = hourPosts;
        this.hourLevels = hourLevels;
    }

    static Baseline fresh() {
        return new Baseline(0, 0, new float[HourOfWeek.BINS], new float[HourOfWeek.BINS]);
    }

    /** Posts expected in five minutes at this hour of the week. */
    double mean(HourOfWeek hour) {
        return Math.max(LEAST_MEAN, level() * rhythm(hour));
    }

    /** What this is after five minutes with so many posts, bursts already cut off. */
    Baseline learn(HourOfWeek hour, double posts) {
        double level = level();
        float[] posted = hourPosts.clone();
        float[] levels = hourLevels.clone();
        posted[hour.bin()] = (float) (posted[hour.bin()] * RHYTHM_FADE + posts);
        levels[hour.bin()] = (float) (levels[hour.bin()] * RHYTHM_FADE + level);
        return new Baseline(
                (float) (levelPosts * LEVEL_FADE + posts),
                (float) (levelWeight * LEVEL_FADE + rhythm(hour)),
                posted,
                levels);
    }

    private double level() {
        return (levelPosts + PRIOR_LEVEL * PRIOR_LEVEL_WEIGHT) / (levelWeight + PRIOR_LEVEL_WEIGHT);
    }

    private double rhythm(HourOfWeek hour) {
        return (1 - hour.share()) * rhythm(hour.bin()) + hour.share() * rhythm(hour.neighbour());
    }

    private double rhythm(int bin) {
        double prior = PRIOR_RHYTHM_WEIGHT * level();
        return (hourPosts[bin] + prior) / (hourLevels[bin] + prior);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Baseline that
                && levelPosts == that.levelPosts
                && levelWeight == that.levelWeight
                && Arrays.equals(hourPosts, that.hourPosts)
                && Arrays.equals(hourLevels, that.hourLevels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hourPosts);
    }
}
