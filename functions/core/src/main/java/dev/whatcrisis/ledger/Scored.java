// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.incident.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rows of the ledger: each thing that was said, and what came. */
public record Scored(List<ScoredCall> calls, List<ScoredForecast> forecasts, List<ScoredWake> wakes) {
    public static final Scored NOTHING = new Scored(List.of(), List.of(), List.of());

    public Scored {
        calls = List.copyOf(calls);
        forecasts = List.copyOf(forecasts);
        wakes = List.copyOf(wakes);
    }

    /**
     * What became of an incident that is over.
     *
     * @param written its post-mortem; of one that goes on in another incident there is none, and its wakes alone count
     */
    public static Scored of(Incident incident, Optional<PostMortem> written) {
        return new Scored(
                written.map(report -> CallScoring.of(incident, report)).orElse(List.of()),
                written.map(report -> ForecastScoring.of(incident, report)).orElse(List.of()),
                WakeScoring.of(incident, written));
    }

    public Scored plus(Scored more) {
        return new Scored(both(calls, more.calls), both(forecasts, more.forecasts), both(wakes, more.wakes));
    }

    /** What was said at that time or later. */
    Scored since(Instant time) {
        return new Scored(
                calls.stream().filter(call -> !call.at().isBefore(time)).toList(),
                forecasts.stream()
                        .filter(one -> !one.forecast().at().isBefore(time))
                        .toList(),
                wakes.stream().filter(wake -> !wake.at().isBefore(time)).toList());
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
