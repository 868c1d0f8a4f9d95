// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.fade.FadeHistory;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what was first forecast of a watch's past incidents with how they ended. */
final class PastFades {
    private static final int NEWEST = 10;

    private PastFades() {}

    /** @param past newest first */
    static FadeHistory of(List<Incident> past) {
        return new FadeHistory(
                past.stream().flatMap(PastFades::ratio).limit(NEWEST).toList());
    }

    private static Stream<Double> ratio(Incident incident) {
        boolean byItself = incident.state() instanceof State.Over over && over.how() == State.Ending.CALM;
        return incident.forecasts().first().filter(first -> byItself).stream()
                .flatMap(first -> calm(incident).stream().map(calm -> FadeHistory.ratio(first, calm)));
    }

    /** The last forecast before the end was made when calm had come, and says when that was. */
    private static Optional<Instant> calm(Incident incident) {
        return incident.forecasts()
                .latest()
                .filter(last -> !last.calmByP90().isAfter(last.at()))
                .map(Forecast::calmByP50);
    }
}
