// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.InMemoryPersonStore;
import dev.whatcrisis.api.journal.InMemoryAuditLog;
import dev.whatcrisis.api.journal.InMemoryIdempotencyStore;
import dev.whatcrisis.api.link.InMemoryLinkStore;
import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.ops.People;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final Map<String, Duration> INTERVALS = Map.of("hackernews", Duration.ofMinutes(5));

    private final Ports ports = Ports.inMemory();

    @Test
    void nothing_to_watch_and_nobody_to_tell_both_fail() {
        Stored stored = read();

        assertThat(stored.watchesAndSources(INTERVALS, NOW)).singleElement().matches(Finding::failed);
        assertThat(stored.whoIsTold(NOW)).singleElement().matches(Finding::failed);
        assertThat(stored.hasPhones()).isFalse();
    }

    @Test
    void each_watch_and_each_of_its_queries_is_looked_at_with_advice_that_fits_aws() {
        ports.watches().save(watch());

        List<Finding> findings = read().watchesAndSources(INTERVALS, NOW);

        assertThat(findings).extracting(Finding::about).contains("watch harbour", "query hackernews:harbour");
        assertThat(findings).extracting(Finding::todo).noneMatch(todo -> todo.contains("--"));
    }

    @Test
    void a_paused_watch_asks_nothing() {
        ports.watches().save(watch().withPaused(true));

        Stored stored = read();

        assertThat(stored.asked()).isEmpty();
        assertThat(stored.watchesAndSources(INTERVALS, NOW))
                .extracting(Finding::about)
                .doesNotContain("query hackernews:harbour");
    }

    @Test
    void a_roster_with_a_phone_has_texts_to_look_at() {
        ports.roster().save(People.roster(People.withPhone("lea", People.PHONE)));

        assertThat(read().hasPhones()).isTrue();
        assertThat(read().whoIsTold(NOW)).noneMatch(Finding::failed);
    }

    private Stored read() {
        return Stored.read(new ApiPorts(
                ports,
                new InMemoryPersonStore(),
                new InMemoryLinkStore(),
                new InMemoryIdempotencyStore(),
                new InMemoryAuditLog()));
    }

    private static Watch watch() {
        return Watch.of(
                new WatchId("harbour"),
                "Harbour Ales",
                ZoneId.of("Europe/Paris"),
                List.of(Query.parse("hackernews:harbour")),
                NOW);
    }
}
