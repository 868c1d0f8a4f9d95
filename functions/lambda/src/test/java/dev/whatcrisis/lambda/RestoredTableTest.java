// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.lambda.chain.Crowd;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The functions go on with a table that was restored from a backup, as the parameter TableName makes them. */
class RestoredTableTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:41:00Z");
    private static final WatchId HARBOUR = new WatchId("harbour-ales");

    private final Installation team = new Installation(
            NOW,
            new Crowd().ordinary(NOW.minus(Duration.ofDays(3)), NOW),
            Map.of("BRAND", "Harbour Ales", "ZONE", "Europe/London"));

    @AfterEach
    void remove() {
        team.close();
    }

    @Test
    void what_was_watched_read_and_known_of_people_is_there_and_nothing_begins_anew() {
        team.look("tick.json");
        team.minute();
        Watch before = team.wiring.stores().ports().watches().find(HARBOUR).orElseThrow();
        int posts = posts(team.wiring.stores().ports());

        team.cloud.restore();
        Wiring restored = new Wiring(
                new Environment(team.cloud.environment(Map.of("BRAND", "Another", "ZONE", "Europe/Paris"))),
                team.cloud,
                team.wiring.settings(),
                () -> NOW.plusSeconds(60));
        JsonNode looked = Invocation.call(new DetectHandler(restored), "detect", Invocation.event("tick.json"));

        assertThat(looked.path("watches").size()).isEqualTo(1);
        Ports ports = restored.stores().ports();
        assertThat(ports.watches().all()).containsExactly(before);
        assertThat(posts(ports)).isEqualTo(posts).isPositive();
        assertThat(restored.accessTokens().who("Bearer " + team.token())).isPresent();
    }

    private static int posts(Ports ports) {
        return ports.mentions().latest(HARBOUR, 100, NOW).size();
    }
}
