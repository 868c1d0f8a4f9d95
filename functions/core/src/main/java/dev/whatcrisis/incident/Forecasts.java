// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.fade.Forecast;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an incident was thought to fade.
 *
 * @param first made when it opened, for the comparison afterwards
 * @param latest the one that holds now; empty while there is nothing to draw from
 * @param laterForecasts made at the fixed moments after the first, for the same comparison; see {@link ForecastMoment}
 */
public record Forecasts(Optional<Forecast> first, Optional<Forecast> latest, List<Forecast> laterForecasts) {
    /** Before the first one. */
    public static final Forecasts NONE = new Forecasts(Optional.empty(), Optional.empty());

    public Forecasts {
        laterForecasts = List.copyOf(laterForecasts);
    }

    /** Of which none was made at a fixed moment yet. */
    public Forecasts(Optional<Forecast> first, Optional<Forecast> latest) {
        this(first, latest, List.of());
    }

    public Forecasts then(Optional<Forecast> next) {
        return new Forecasts(
                first.or(() -> next),
                next,
                Stream.concat(laterForecasts.stream(), next.filter(this::newMoment).stream())
                        .toList());
    }

    /** All that are kept for the comparison afterwards, in the order in which they were made. */
    public List<Forecast> kept() {
        return Stream.concat(first.stream(), laterForecasts.stream()).toList();
    }

    /** At which moment of the incident's life one of them was made. */
    public ForecastMoment moment(Forecast forecast) {
        return first.map(known -> ForecastMoment.of(known.at(), forecast.at())).orElse(ForecastMoment.OPENING);
    }

    private boolean newMoment(Forecast next) {
        return kept().stream().allMatch(known -> moment(next).compareTo(moment(known)) > 0) && first.isPresent();
    }
}
