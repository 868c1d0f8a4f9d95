// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.util.Arrays;

/**
 * How lively each of the 48 ordinary hours is, the average being one. All sources of a watch share it: people sleep on
 * every network.
 *
 * <p>Each hour is a ratio of two fading sums (half-life 28 such hours, four to fourteen weeks) with a prior of one.
 */
final class Rhythm {
    private static final double PRIOR_WEIGHT = 48;
    private static final double FADE = Math.pow(0.5, 1 / (28.0 * 12));

    final float[] posts;
    final float[] levels;

    Rhythm(float[] posts, float[] levels) {
        this.posts = posts;
        this.levels = levels;
    }

    static Rhythm fresh() {
        return new Rhythm(new float[HourOfWeek.BINS], new float[HourOfWeek.BINS]);
    }

    /**
     * How lively this hour is.
     *
     * @param level posts in five minutes of an average hour, all sources together; the prior weighs as many posts
     */
    double lively(HourOfWeek hour, double level) {
        return (1 - hour.share()) * lively(hour.bin(), level) + hour.share() * lively(hour.neighbour(), level);
    }

    /** What this is after five minutes with {@code more} posts of sources whose average is {@code level}. */
    Rhythm learn(HourOfWeek hour, double more, double level) {
        float[] posted = posts.clone();
        float[] expected = levels.clone();
        posted[hour.bin()] = (float) (posted[hour.bin()] * FADE + more);
        expected[hour.bin()] = (float) (expected[hour.bin()] * FADE + level);
        return new Rhythm(posted, expected);
    }

    private double lively(int bin, double level) {
        double prior = PRIOR_WEIGHT * level;
        double known = levels[bin] + prior;
        return known == 0 ? 1 : (posts[bin] + prior) / known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rhythm that && Arrays.equals(posts, that.posts) && Arrays.equals(levels, that.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(posts);
    }
}
