// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Duration;
import java.time.Instant;

/**
 * A fixed moment at which a forecast is kept, so that forecasts of different storms are compared at the same age: one that may
 * be made again every five minutes would else be scored as often as a storm is long.
 */
public enum ForecastMoment {
    /** The first one. */
    OPENING(0),
    HOURS_6(6),
    HOURS_24(24);

    private final Duration after;

    ForecastMoment(int hours) {
        this.after = Duration.ofHours(hours);
    }

    /** The last moment that had come. */
    static ForecastMoment of(Instant first, Instant at) {
        ForecastMoment last = OPENING;
        for (ForecastMoment moment : values()) {
            if (!at.isBefore(first.plus(moment.after))) {
                last = moment;
            }
        }
        return last;
    }
}
