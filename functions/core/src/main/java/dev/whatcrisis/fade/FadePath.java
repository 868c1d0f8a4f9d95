// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import java.util.random.RandomGenerator;

/**
 * One way in which a storm may go on, drawn from the prior.
 *
 * <p>It halves every {@code halfLife} hours, perhaps after growing further for some hours, perhaps with a further wave;
 * hours scatter around that curve, and the daily rhythm lies over it.
 */
final class FadePath {
    private static final double LN2 = Math.log(2);
    private static final double LARGEST_CARRY = 1.5;
    private static final double LARGEST_MISFIT = 9;
    private static final double MISFIT_SCALE = 1.5;
    private static final int NEVER = -1;

    private final FadePrior prior;
    private final FadeStorm storm;
    private final RandomGenerator random;
    private final double halfLife;
    private final boolean grows;
    private final double growth;
    private final double growthHours;
    private final int rebound;

    private int ahead;
    private double off;
    private double wave;

    FadePath(FadePrior prior, FadeStorm storm, RandomGenerator random) {
        this.prior = prior;
        this.storm = storm;
        this.random = random;
        boolean slow = random.nextDouble() < prior.slowShare();
        double z = random.nextGaussian();
        this.halfLife = slow
                ? prior.slowHalfLife() * Math.exp(FadePrior.SLOW_SIGMA * z)
                : prior.halfLife() * Math.pow(1.0 + storm.rise(), prior.rise()) * Math.exp(prior.halfLifeSigma() * z);
        this.grows = random.nextDouble() < chanceOfGrowth();
        this.growth = prior.growth() * exponential();
        this.growthHours = Math.max(1, Math.ceil(prior.growthHours() * exponential()));
        this.rebound =
                random.nextDouble() < prior.rebound() ? storm.hoursToMorning().orElse(NEVER) : NEVER;
        this.off = carried();
    }

    private double chanceOfGrowth() {
        int past = storm.sincePeak();
        return past == 0 ? prior.growing() : prior.growingLater() * Math.exp(-past / FadePrior.GROWTH_FADE_HOURS);
    }

    double halfLife() {
        return halfLife;
    }

    /**
     * How well this path fits what was seen since the peak, as a logarithm. Hours scatter together, so {@code n} of them
     * say no more than the square root of {@code n} independent ones.
     */
    double fit() {
        double sum = 0;
        int n = 0;
        for (int i = 1; i <= storm.sincePeak(); i++) {
            if (!storm.missing(i)) {
                double misfit = above(i) / (MISFIT_SCALE * prior.noise());
                sum -= Math.min(misfit * misfit, LARGEST_MISFIT) / 2;
                n++;
            }
        }
        return n == 0 ? 0 : sum / Math.sqrt(n);
    }

    /** Posts in the next hour, the usual ones included; each call is an hour later. */
    double next() {
        double memory = prior.noiseMemory();
        off = memory * off + prior.noise() * Math.sqrt(1 - memory * memory) * random.nextGaussian();
        wave = wave * Math.exp(-LN2 / halfLife) + newWave();
        double posts = storm.posts(ahead, Math.exp(curve(ahead + 1) + off) + wave);
        ahead++;
        return posts;
    }

    private double newWave() {
        boolean again = random.nextDouble() < prior.wave() * Math.exp(-ahead / FadePrior.WAVES_FADE_HOURS);
        double size = (again ? prior.waveSize() : 0) + (ahead == rebound ? prior.reboundSize() : 0);
        return size == 0 ? 0 : size * Math.exp(storm.top()) * exponential();
    }

    private double curve(int hours) {
        if (!grows) {
            return storm.top() - LN2 * (storm.sincePeak() + hours) / halfLife;
        }
        return hours <= growthHours
                ? storm.top() + growth * hours / growthHours
                : storm.top() + growth - LN2 * (hours - growthHours) / halfLife;
    }

    private double carried() {
        int past = storm.sincePeak();
        return grows || past == 0 || storm.missing(past) ? 0 : Math.clamp(above(past), -LARGEST_CARRY, LARGEST_CARRY);
    }

    private double above(int sincePeak) {
        return storm.above(sincePeak, storm.top() - LN2 * sincePeak / halfLife);
    }

    private double exponential() {
        return -Math.log(1 - random.nextDouble());
    }
}
