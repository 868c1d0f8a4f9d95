// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastsTest {
    private static final Instant FIRST = Instant.parse("2026-03-10T09:00:00Z");

    @Test
    void one_is_kept_at_the_opening_after_six_hours_and_after_a_day() {
        Forecasts made = IntStream.rangeClosed(0, 60)
                .mapToObj(n -> at(n * 55))
                .reduce(Forecasts.NONE, (known, next) -> known.then(Optional.of(next)), (one, other) -> other);

        assertThat(made.kept())
                .extracting(forecast -> Duration.between(FIRST, forecast.at()).toMinutes())
                .containsExactly(0L, 385L, 1485L);
        assertThat(made.kept())
                .extracting(made::moment)
                .containsExactly(ForecastMoment.OPENING, ForecastMoment.HOURS_6, ForecastMoment.HOURS_24);
        assertThat(made.latest()).contains(at(60 * 55));
    }

    @Test
    void a_moment_that_was_slept_through_is_not_made_up() {
        Forecasts made = Forecasts.NONE.then(Optional.of(at(0))).then(Optional.of(at(1500)));

        assertThat(made.kept())
                .extracting(made::moment)
                .containsExactly(ForecastMoment.OPENING, ForecastMoment.HOURS_24);
    }

    @Test
    void while_there_is_nothing_to_draw_from_what_was_kept_stays() {
        Forecasts made = Forecasts.NONE
                .then(Optional.empty())
                .then(Optional.of(at(0)))
                .then(Optional.of(at(400)))
                .then(Optional.empty());

        assertThat(made.latest()).isEmpty();
        assertThat(made.kept()).hasSize(2);
    }

    private static Forecast at(int minutes) {
        Instant at = FIRST.plus(Duration.ofMinutes(minutes));
        return new Forecast(at, at, at, at, .5, .1, Fact.plain("like others"));
    }
}
