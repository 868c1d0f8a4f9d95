// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

/**
 * What is believed of storms before this one was seen.
 *
 * <p>From public cases: the half-life of a storm about a brand runs from about 11 minutes to 7 hours, most are over
 * within a day, few last for weeks; it goes faster the faster it rose. Numbers were fitted on hourly counts of five
 * large brands (see RATIONALE.md).
 *
 * @param halfLife median half-life in hours of a storm that rose within an hour
 * @param halfLifeSigma standard deviation of the logarithm of the half-life
 * @param rise exponent: the median half-life grows with (1 + hours of rising) to this power
 * @param slowShare share of storms of the slow kind
 * @param slowHalfLife their median half-life in hours
 * @param noise standard deviation of the logarithm of an hour around the curve
 * @param noiseMemory correlation of that with the next hour
 * @param rhythm exponent of the daily rhythm: 0 storms never sleep, 1 they sleep as the usual mentions do
 * @param wave chance of a further wave in an hour, fading over two days
 * @param waveSize mean size of a wave, as a share of the peak
 * @param growing chance that the peak is still ahead when the newest hour is the largest
 * @param growingLater the same when it is not, fading over half a day
 * @param growth mean logarithm of further growth, where there is any
 * @param growthHours mean number of hours it takes
 * @param rebound chance that a storm that is looked at in its first night comes back in the morning
 * @param reboundSize mean size of that, as a share of the peak
 */
record FadePrior(
        double halfLife,
        double halfLifeSigma,
        double rise,
        double slowShare,
        double slowHalfLife,
        double noise,
        double noiseMemory,
        double rhythm,
        double wave,
        double waveSize,
        double growing,
        double growingLater,
        double growth,
        double growthHours,
        double rebound,
        double reboundSize) {
    static final double SLOW_SIGMA = 0.6;
    static final double WAVES_FADE_HOURS = 48;
    static final double GROWTH_FADE_HOURS = 12;

    static FadePrior published() {
        return new FadePrior(1.2, 0.8, 0.4, 0.08, 8, 0.55, 0.6, 0.5, 0.025, 0.3, 0.08, 0.06, 0.4, 1.5, 0.55, 0.7);
    }

    /** The same where storms last {@code factor} times as long. */
    FadePrior lasting(double factor) {
        return new FadePrior(
                halfLife * factor,
                halfLifeSigma,
                rise,
                slowShare,
                slowHalfLife * factor,
                noise,
                noiseMemory,
                rhythm,
                wave,
                waveSize,
                growing,
                growingLater,
                growth,
                growthHours,
                rebound,
                reboundSize);
    }
}
