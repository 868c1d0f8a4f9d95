// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.settings.SettingFault;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolledTest {
    private static final Watch HARBOUR = Watch.of(
            new WatchId("harbour"),
            "Harbour",
            ZoneId.of("UTC"),
            List.of(Query.parse("hackernews:harbour"), Query.parse("bluesky:harbour.example")),
            Instant.parse("2026-11-21T10:00:00Z"));

    @Test
    void a_schedule_that_is_off_though_a_watch_needs_it_is_a_fault() {
        assertThat(Polled.missing(Optional.of(Set.of("hackernews", "rss")), List.of(HARBOUR)))
                .containsExactly(SettingFault.of("PollBluesky", SettingFault.Kind.OFF));
    }

    @Test
    void one_that_nobody_needs_may_be_off() {
        assertThat(Polled.missing(Optional.of(Set.of("hackernews", "bluesky")), List.of(HARBOUR)))
                .isEmpty();
        assertThat(Polled.missing(Optional.of(Set.of()), List.of(HARBOUR.withPaused(true))))
                .isEmpty();
    }

    @Test
    void where_nothing_is_known_of_schedules_nothing_is_said() {
        assertThat(Polled.missing(Optional.empty(), List.of(HARBOUR))).isEmpty();
    }

    @Test
    void every_source_has_its_parameter() {
        assertThat(Polled.PARAMETERS.keySet()).containsExactlyInAnyOrderElementsOf(Sources.names());
    }
}
