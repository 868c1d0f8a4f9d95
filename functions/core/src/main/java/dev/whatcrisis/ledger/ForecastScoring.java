// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.fade.Calm;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Scores the forecasts that were kept against the calm of the post-mortem.
 *
 * <p>One that was made when calm had been there for its six hours foretold nothing and is left out; so are those of what only a
 * person can close, which nobody is shown. Where calm was not seen, the hours that were counted may still tell that it was not
 * there in time.
 */
final class ForecastScoring {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration STRETCH = Duration.ofHours(Calm.HOURS);

    private ForecastScoring() {}

    static List<ScoredForecast> of(Incident incident, PostMortem report) {
        boolean byPerson = CaseFlags.closedByPerson(
                incident.verdict().type(), incident.verdict().flags());
        Optional<Instant> calm = report.times().calm();
        return incident.forecasts().kept().stream()
                .filter(any -> !byPerson)
                .filter(forecast -> calm.filter(at -> !at.plus(STRETCH).isAfter(forecast.at()))
                        .isEmpty())
                .map(forecast -> new ScoredForecast(
                        incident.id(),
                        incident.forecasts().moment(forecast),
                        forecast,
                        calm,
                        calmBy(forecast.at().plus(DAY), report),
                        inside(forecast, report)))
                .toList();
    }

    private static Optional<Boolean> inside(Forecast forecast, PostMortem report) {
        boolean early = report.times()
                .calm()
                .filter(at -> at.isBefore(forecast.calmByP10()))
                .isPresent();
        return calmBy(forecast.calmByP90(), report).map(by -> by && !early);
    }

    /** Whether calm had come by then; without calm, a stretch that began then must have been counted to its end. */
    private static Optional<Boolean> calmBy(Instant time, PostMortem report) {
        Optional<Instant> calm = report.times().calm();
        boolean counted = !report.writtenAt().isBefore(time.plus(STRETCH));
        return calm.isPresent() || counted
                ? Optional.of(calm.filter(at -> !at.isAfter(time)).isPresent())
                : Optional.empty();
    }
}
