// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PastFadesTest {
    private static final Instant OPENED = SampleIncidents.OPENED;
    private static final Instant FORECAST = OPENED.plus(Duration.ofHours(4));
    private static final Instant CALM = OPENED.plus(Duration.ofHours(8));

    private final Incident ended = SampleIncidents.over(
            forecast(forecast(OPENED, FORECAST), forecast(CALM.plus(Duration.ofHours(9)), CALM)), CALM);

    @Test
    void an_incident_that_took_twice_as_long_as_forecast_says_so() {
        assertThat(PastFades.of(List.of(ended)).ratios())
                .singleElement()
                .satisfies(ratio -> assertThat(ratio).isCloseTo(Math.log(2), within(1e-9)));
    }

    @Test
    void what_a_person_closed_or_what_never_became_calm_says_nothing() {
        Incident closed = ended.withState(new State.Over(CALM, State.Ending.CLOSED, "ana", new State.Open(OPENED)));
        Incident unknown = SampleIncidents.over(forecast(forecast(OPENED, FORECAST), forecast(OPENED, CALM)), CALM);
        Incident without = SampleIncidents.over(SampleIncidents.incident("x"), CALM);
        assertThat(PastFades.of(List.of(closed, unknown, without)).ratios()).isEmpty();
    }

    @Test
    void only_the_newest_ten_count() {
        assertThat(PastFades.of(Collections.nCopies(30, ended)).ratios()).hasSize(10);
    }

    private static Forecast forecast(Instant at, Instant calm) {
        return new Forecast(at, calm, calm, calm, 0.9, 0, Fact.plain("for a test"));
    }

    private static Incident forecast(Forecast first, Forecast last) {
        Incident i = SampleIncidents.incident("acme-1");
        return i.withForecasts(new Forecasts(Optional.of(first), Optional.of(last)));
    }
}
