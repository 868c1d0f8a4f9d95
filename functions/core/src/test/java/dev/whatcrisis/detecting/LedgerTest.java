// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Woken;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.ForecastMoment;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.WakeRating;
import dev.whatcrisis.ledger.Ledger;
import dev.whatcrisis.ledger.LedgerReader;
import dev.whatcrisis.ledger.Quarter;
import dev.whatcrisis.ledger.ScoredForecast;
import dev.whatcrisis.ledger.ScoredWake;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the watch itself keeps while it watches is enough for the ledger of its quarter. */
class LedgerTest {
    private static final Instant MORNING = MONDAY.plus(Duration.ofDays(15)).plus(Duration.ofHours(10));
    private static final Instant NIGHT = MONDAY.plus(Duration.ofDays(15)).plus(Duration.ofHours(23));

    private final Loop loop = Loop.inMemory();

    @Test
    void a_storm_leaves_its_calls_and_its_forecasts_at_their_moments() {
        loop.ordinary(MONDAY, MORNING.plus(Duration.ofDays(3)));
        loop.now = MORNING;
        loop.storm(MORNING.plus(Duration.ofHours(1)), 90).until(MORNING.plus(Duration.ofHours(3)));
        while (!loop.incidents().getFirst().over()) {
            loop.until(loop.now.plus(Duration.ofHours(2)));
        }

        Ledger ledger = ledger();

        assertThat(ledger.over()).isEqualTo(1);
        assertThat(ledger.calls().told()).isPositive();
        assertThat(ledger.rows().forecasts()).extracting(ScoredForecast::moment).startsWith(ForecastMoment.OPENING);
        assertThat(ledger.rows().forecasts())
                .allSatisfy(forecast -> assertThat(forecast.actual()).isPresent());
        assertThat(ledger.forecasts().getFirst().brier())
                .as("of one nobody can tell")
                .isEmpty();
    }

    @Test
    void a_night_that_was_rated_counts_with_its_rule_when_it_is_over() {
        loop.now = NIGHT;
        loop.hurt(NIGHT).until(NIGHT.plus(Duration.ofHours(10)));
        Incident open = loop.incidents().getFirst();
        Woken night = Woken.of(
                        loop.ports.alerts().of(open.id().value()),
                        loop.ports.roster().load())
                .getFirst();
        WakeRating rating = new WakeRating(night.alert(), night.contact().id(), night.at(), true, "ana", loop.now);
        Incident rated = done(Lifecycle.rate(open, rating));
        loop.ports.incidents().save(done(Lifecycle.close(rated, "ana", loop.now)));
        loop.until(loop.now.plus(Duration.ofMinutes(10)));

        assertThat(ledger().rows().wakes())
                .contains(new ScoredWake(open.id(), night.at(), Optional.of(RuleId.R01), Optional.of(true), true));
        assertThat(ledger().wakes().notWorth()).isZero();
    }

    private Ledger ledger() {
        LedgerReader reader = new LedgerReader(loop.ports.incidents(), loop.ports.postMortems());
        return reader.read(loop.watch, Quarter.of(MORNING, loop.watch.zone()));
    }

    private static Incident done(Change change) {
        return ((Change.Done) change).incident();
    }
}
