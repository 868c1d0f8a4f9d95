// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchChecksTest {
    private static final Query ASK = Query.parse("hackernews:harbour");
    private static final Query PRESS =
            Query.parse("rss:https://news.example/feed").asPress();

    @Test
    void a_word_that_matches_too_much_is_told_with_a_longer_one() {
        assertThat(WatchChecks.of(watch("Apple", ASK), Setting.FLAG))
                .filteredOn(finding -> finding.found().contains("match too much"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.outcome()).isEqualTo(Finding.Outcome.WARN);
                    assertThat(finding.found()).contains("\"Apple\" is an everyday word (en)");
                    assertThat(finding.todo()).isEqualTo("say it longer, for example \"Apple beer\", with --term");
                });
    }

    @Test
    void a_watch_with_all_it_needs_is_all_right() {
        Watch full = watch("Harbour Brewing", ASK, PRESS)
                .withOwnAccounts(List.of(new OwnAccount(new SourceName("bluesky"), "harbour.example")));
        assertThat(WatchChecks.of(full, Setting.FLAG)).singleElement().matches(f -> f.outcome() == Finding.Outcome.OK);
    }

    @Test
    void what_is_missing_is_told_with_the_flag_that_adds_it() {
        assertThat(WatchChecks.of(watch("Wave", ASK), Setting.FLAG))
                .extracting(Finding::todo)
                .anyMatch(todo -> todo.contains("--press"))
                .anyMatch(todo -> todo.contains("--own"));
        assertThat(WatchChecks.of(watch("Wave"), Setting.FLAG).stream().filter(Finding::failed))
                .singleElement()
                .matches(f -> f.todo().contains("--query"));
        assertThat(WatchChecks.of(watch("Wave", ASK).withPaused(true), Setting.FLAG)
                        .getFirst()
                        .found())
                .contains("paused");
    }

    @Test
    void a_zone_without_a_place_is_told() {
        Watch nowhere = Watch.of(new WatchId("w"), "Wave", ZoneOffset.UTC, List.of(ASK), Instant.EPOCH);
        assertThat(WatchChecks.of(nowhere, Setting.FLAG)).anyMatch(f -> f.todo().contains("--zone"));
    }

    @Test
    void a_watch_that_is_not_started_by_flags_is_told_the_fields() {
        assertThat(WatchChecks.of(watch("Wave"), Setting.API))
                .extracting(Finding::todo)
                .anyMatch(todo -> todo.contains("the field queries of PUT /watches/{id}"))
                .noneMatch(todo -> todo.contains("--"));
    }

    private static Watch watch(String brand, Query... queries) {
        return Watch.of(new WatchId("w"), brand, ZoneId.of("Europe/Paris"), List.of(queries), Instant.EPOCH);
    }
}
