// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.InMemorySourceStateStore;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceSightsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:49:00Z");
    private static final Query QUERY = Query.parse("forum:acme");
    private static final Sight NOTHING =
            new Sight(List.of(new SourceHealth(QUERY, SourceHealth.Sight.BLIND, Fact.plain("no answer"))), 0);

    private final SourceSights sights =
            new SourceSights(new InMemorySourceStateStore(), source -> Duration.ofMinutes(5));

    @Test
    void a_new_watch_that_never_saw_anything_is_blind_since_it_began() {
        Instant begun = NOW.minusSeconds(40);

        assertThat(sights.unseenSince(watch(begun), NOTHING, NOW)).isEqualTo(begun);
    }

    @Test
    void an_old_watch_that_never_saw_anything_is_blind_since_the_begun_hour() {
        assertThat(sights.unseenSince(watch(NOW.minus(Duration.ofDays(3))), NOTHING, NOW))
                .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static Watch watch(Instant createdAt) {
        return Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(QUERY), createdAt);
    }
}
