// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.fade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How this watch's own storms ended, measured against what was first forecast of them.
 *
 * <p>Their mean is shrunk towards no difference with the weight of five storms, so that one strange storm moves little. A
 * forecast that leaned on the history already is measured like any other: a lasting difference is therefore made good by
 * about half, never by more.
 *
 * @param ratios logarithm of the real time until calm over the median that was forecast, one for each storm
 */
public record FadeHistory(List<Double> ratios) {
    private static final double PRIOR_STORMS = 5;
    private static final double LARGEST = Math.log(2.5);
    private static final Duration LEAST = Duration.ofHours(1);

    public FadeHistory {
        ratios = List.copyOf(ratios);
    }

    /** Nothing is known of earlier storms. */
    public static FadeHistory none() {
        return new FadeHistory(List.of());
    }

    /** How a storm ended: the logarithm that {@link #ratios} holds. */
    public static double ratio(Forecast first, Instant calm) {
        double forecast = hours(first.at(), first.calmByP50());
        return Math.log(hours(first.at(), calm) / forecast);
    }

    /** How many times as long as others this watch's storms last. */
    public double factor() {
        double sum = ratios.stream()
                .mapToDouble(ratio -> Math.clamp(ratio, -LARGEST, LARGEST))
                .sum();
        return Math.exp(sum / (ratios.size() + PRIOR_STORMS));
    }

    private static double hours(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        return Math.max(LEAST.toMinutes(), time.toMinutes()) / 60.0;
    }
}
