// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import dev.whatcrisis.detect.HourlyCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What is usual at each local hour, and how lively people are at it.
 *
 * <p>Liveliness is the watch's own rhythm, mixed with a plain human day while the watch has few mentions: low from 1 to
 * 5 o'clock, steady by day, highest in the evening.
 */
final class FadeRhythm {
    private static final double[] HUMAN_DAY = {
        .55, .4, .3, .25, .25, .35, .55, .8, 1, 1.1, 1.15, 1.2, 1.25, 1.25, 1.25, 1.25, 1.25, 1.3, 1.35, 1.4, 1.4, 1.3,
        1.1, .8
    };
    private static final double HUMAN_WEIGHT = 72;
    private static final int DAY = 24;

    private final ZoneId zone;
    private final double[] usual = new double[DAY];
    private final double[] lively = new double[DAY];

    FadeRhythm(HourlyCounts counts, Calm calm, Instant now, ZoneId zone, double exponent) {
        this.zone = zone;
        double total = 0;
        double human = 0;
        for (int i = 1; i <= DAY; i++) {
            Instant hour = now.minus(Duration.ofHours(i));
            usual[local(hour)] = calm.usual(counts, hour);
        }
        for (int h = 0; h < DAY; h++) {
            usual[h] = Math.max(1, usual[h]);
            total += usual[h];
            human += HUMAN_DAY[h];
        }
        double own = total / (total + HUMAN_WEIGHT);
        for (int h = 0; h < DAY; h++) {
            double mixed = own * usual[h] * DAY / total + (1 - own) * HUMAN_DAY[h] * DAY / human;
            lively[h] = Math.pow(mixed, exponent);
        }
    }

    /** Posts usual in the local hour in which {@code hour} starts. */
    double usual(Instant hour) {
        return usual[local(hour)];
    }

    /** How lively that hour is; about 1 on average over a day. */
    double lively(Instant hour) {
        return lively[local(hour)];
    }

    private int local(Instant hour) {
        return hour.atZone(zone).getHour();
    }
}
