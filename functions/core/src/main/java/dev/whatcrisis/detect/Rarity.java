// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.util.List;

/**
 * How seldom an excess of this size comes to this watch, from its own past: one in so many days.
 *
 * <p>In each window the excess is counted against the largest of each past day (block maxima): rate = (soft count of the
 * days that had as much + {@code pseudoDays} · F) / (days + {@code pseudoDays}), where F is the chance of as much in a day
 * by a Gumbel distribution fitted to those maxima by moments. Inside the past the counted days speak, beyond its largest
 * the fitted tail. Older days weigh less. The windows are combined by the harmonic mean of their rates, which allows for
 * five of them being asked at once although they are not independent (Wilson 2019, PNAS 116(4), doi
 * 10.1073/pnas.1814092116). Nothing is called rarer than {@code reach} times the past that is known.
 *
 * @param halfLife days after which a day weighs half
 * @param softness how alike two sizes are taken to be, in scales of the fitted distribution: logistic
 * @param pseudoDays days for which the fitted tail counts
 * @param priorDays days for which the prior of the scale counts
 * @param priorScale scale of the fitted distribution as a share of the mean daily peak, before anything is known
 * @param reach the most that is said, in times the known past
 */
record Rarity(double halfLife, double softness, double pseudoDays, double priorDays, double priorScale, double reach) {
    /** Round numbers. Halving or doubling one moves the figures little, but for two of them: see RATIONALE.md. */
    static final Rarity COMMITTED = new Rarity(30, 0.25, 5, 3, 0.3, 3);

    /** Standard deviation of a Gumbel distribution of scale one: π / √6. */
    private static final double DEVIATION = Math.PI / Math.sqrt(6);

    private static final double EULER = 0.5772156649;
    private static final double LEAST_SCALE = 1;
    private static final double LEAST_RATE = 1e-12;

    /** An excess with at least this chance in a day is ordinary: no need to count. */
    private static final double ORDINARY = 0.8;

    /**
     * Days between bursts like this, at least 1.
     *
     * @param excess posts beyond the usual in each window; negative where too little was seen to say
     * @param young how many of the newest finished days are not asked, because the burst began in them
     * @param known days watched so far
     */
    double days(List<DailyPeaks> past, double[] excess, int young, double known) {
        double sum = 0;
        int windows = 0;
        for (int i = 0; i < excess.length; i++) {
            if (excess[i] >= 0) {
                sum += 1 / rate(past.get(i).days, excess[i], DailyPeaks.LENGTH - young);
                windows++;
            }
        }
        return windows == 0 ? 1 : Math.clamp(sum / windows, 1, limit(known));
    }

    /** The most that can be said after so many watched days. */
    double limit(double known) {
        return reach * Math.max(1, known);
    }

    /** Chance of as much in a day, from the days before {@code end}. */
    private double rate(float[] days, double excess, int end) {
        double fade = Math.pow(0.5, 1 / halfLife);
        double weights = 0;
        double sum = 0;
        double squares = 0;
        double weight = 1;
        for (int i = end - 1; i >= 0; i--, weight *= fade) {
            if (days[i] != DailyPeaks.UNSEEN) {
                weights += weight;
                sum += weight * days[i];
                squares += weight * days[i] * days[i];
            }
        }
        if (weights == 0) {
            return 1;
        }
        double mean = sum / weights;
        double prior = priorScale * mean * DEVIATION;
        double variance =
                (Math.max(0, squares - weights * mean * mean) + priorDays * prior * prior) / (weights + priorDays);
        double scale = Math.max(LEAST_SCALE, Math.sqrt(variance) / DEVIATION);
        double chance = -Math.expm1(-Math.exp((mean - EULER * scale - excess) / scale));
        if (chance > ORDINARY) {
            return chance;
        }
        double as = 0;
        weight = 1;
        for (int i = end - 1; i >= 0; i--, weight *= fade) {
            if (days[i] != DailyPeaks.UNSEEN) {
                as += weight / (1 + Math.exp((excess - days[i]) / (softness * scale)));
            }
        }
        return Math.max(LEAST_RATE, (as + pseudoDays * chance) / (weights + pseudoDays));
    }
}
