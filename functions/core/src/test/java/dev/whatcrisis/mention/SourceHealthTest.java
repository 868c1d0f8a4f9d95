// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.SourceHealth.Sight;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.English;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceHealthTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    @Test
    void one_failure_is_not_yet_blind_the_second_is() {
        assertThat(sight(1, Optional.of(NOW.minusSeconds(300)))).isEqualTo(Sight.LIVING);
        assertThat(sight(2, Optional.of(NOW.minusSeconds(600)))).isEqualTo(Sight.BLIND);
        assertThat(sight(2, Optional.empty())).isEqualTo(Sight.BLIND);
    }

    @Test
    void silence_of_more_than_two_and_a_half_intervals_is_blind() {
        assertThat(sight(0, Optional.of(NOW.minusSeconds(750)))).isEqualTo(Sight.LIVING);
        assertThat(sight(0, Optional.of(NOW.minusSeconds(751)))).isEqualTo(Sight.BLIND);
    }

    @Test
    void what_was_never_polled_is_neither() {
        assertThat(sight(0, Optional.empty())).isEqualTo(Sight.WAITING);
    }

    @Test
    void what_was_read_in_the_future_was_read_by_a_clock_that_was_ahead_and_is_blind() {
        SourceHealth health = health(0, Optional.of(NOW.plus(Duration.ofDays(2))));

        assertThat(health.sight()).isEqualTo(Sight.BLIND);
        assertThat(English.say(health.reason()))
                .isEqualTo("the last read is stored 2 days ahead of this machine’s clock, so it is asked again");
    }

    @Test
    void another_machine_may_be_a_minute_ahead() {
        SourceHealth health = health(0, Optional.of(NOW.plusSeconds(60)));

        assertThat(health.sight()).isEqualTo(Sight.LIVING);
        assertThat(English.say(health.reason())).isEqualTo("last read 0 minutes ago");
    }

    @Test
    void why_a_source_fails_is_said_in_the_language_of_its_reader() {
        SourceFailure slow = new SourceFailure(
                SourceFailure.Kind.UNAVAILABLE,
                Fact.of("failure.slow").with("host", "forum.example").with("ms", 900));

        SourceHealth health = health(2, Optional.empty(), Optional.of(slow));

        assertThat(Words.of(Language.FR).say(health.reason()))
                .isEqualTo("2 lectures manquées de suite : forum.example n’a pas répondu en 900 ms");
    }

    private static Sight sight(int failures, Optional<Instant> lastSuccess) {
        return health(failures, lastSuccess).sight();
    }

    private static SourceHealth health(int failures, Optional<Instant> lastSuccess) {
        return health(failures, lastSuccess, Optional.empty());
    }

    private static SourceHealth health(
            int failures, Optional<Instant> lastSuccess, Optional<SourceFailure> lastFailure) {
        SourceState fresh = SourceState.fresh(new WatchId("acme"), Query.parse("hackernews:acme"));
        SourceState state = new SourceState(
                fresh.watch(),
                fresh.query(),
                fresh.cursor(),
                failures,
                lastFailure,
                Optional.empty(),
                lastSuccess,
                Optional.empty(),
                fresh.quotaLeft(),
                0,
                1);
        return SourceHealth.of(state, INTERVAL, NOW);
    }
}
