// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.lambda.chain.Crowd;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** A stack that was deployed with values that the template lets through and that are wrong all the same. */
class WrongSettingsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:41:00Z");

    private Installation team;

    @BeforeEach
    void install() {
        team = new Installation(
                NOW,
                new Crowd().ordinary(NOW.minus(Duration.ofDays(3)), NOW),
                Map.of(
                        "BRAND", "Harbour Ales",
                        "ZONE", "Europe/Pari",
                        "LANGUAGE", "Klingon",
                        "HEARTBEAT_URL", "https://[bad",
                        "POLLED", "hackernews,rss,,"));
    }

    @AfterEach
    void remove() {
        team.close();
    }

    @Test
    void the_watch_runs_in_the_zone_and_language_that_stand_in() {
        team.look("tick.json");

        Watch watch = team.wiring
                .stores()
                .ports()
                .watches()
                .find(new WatchId("harbour-ales"))
                .orElseThrow();
        assertThat(watch.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(watch.language().name()).isEqualTo("EN");
    }

    @Test
    void those_who_run_it_are_told_once_and_not_every_minute() {
        for (int minute = 0; minute < 4; minute++) {
            team.look("tick.json");
            team.now = team.now.plusSeconds(60);
        }

        List<PublishRequest> told = team.cloud.published().stream()
                .filter(notice -> String.valueOf(notice.subject()).contains("a setting cannot be used"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().message())
                .contains("Zone cannot be used; UTC is used instead")
                .contains("Language cannot be used; EN is used instead")
                .contains("HeartbeatUrl cannot be used, so it is left out")
                .contains("PollMastodon=ENABLED")
                .doesNotContain("Klingon", "[bad");
    }

    @Test
    void the_page_says_it() {
        team.look("tick.json");

        JsonNode faults = team.get("/watches/harbour-ales/now").path("settingFaults");

        assertThat(faults.findValuesAsText("setting"))
                .containsExactly("Zone", "Language", "HeartbeatUrl", "PollMastodon");
        assertThat(faults.findValuesAsText("kind")).containsExactly("UNUSABLE", "UNUSABLE", "UNUSABLE", "OFF");
        assertThat(faults.path(0).path("instead").asText()).isEqualTo("UTC");
    }
}
