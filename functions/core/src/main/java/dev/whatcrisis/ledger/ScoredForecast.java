// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.ForecastMoment;
import dev.whatcrisis.incident.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A forecast, and what came.
 *
 * @param actual when it was calm; empty when that is not known
 * @param calm whether it was calm 24 hours after the forecast; empty when that is not known
 * @param inside whether calm came within the 80 % interval; empty when that is not known
 */
public record ScoredForecast(
        IncidentId incident,
        ForecastMoment moment,
        Forecast forecast,
        Optional<Instant> actual,
        Optional<Boolean> calm,
        Optional<Boolean> inside) {
    private static final double MILLIS_AN_HOUR = 3_600_000;

    /** How wide the 80 % interval was, in hours. */
    public double width() {
        return Duration.between(forecast.calmByP10(), forecast.calmByP90()).toMillis() / MILLIS_AN_HOUR;
    }
}
