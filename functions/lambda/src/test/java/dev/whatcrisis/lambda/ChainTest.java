// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.lambda.chain.Crowd;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * The whole chain, collect → bus → detect → SNS → API, through the real handlers and the real SDK: a storm about leaking
 * tins on a Tuesday noon.
 */
class ChainTest {
    private static final Instant START = Instant.parse("2026-03-03T06:00:00Z");
    private static final Instant STORM = Instant.parse("2026-03-03T11:00:00Z");
    private static final Map<String, String> PARAMETERS =
            Map.of("BRAND", "Harbour Ales", "ZONE", "Europe/London", "EMAIL", "team@harbour.example");

    @Test
    void a_storm_ends_as_one_incident_with_the_right_messages_and_a_post_mortem() {
        Crowd crowd = new Crowd()
                .ordinary(START.minus(Duration.ofDays(18)), START.plus(Duration.ofDays(4)))
                .leakingTins(STORM, Duration.ofHours(2), 110);
        try (Installation team = new Installation(START, crowd, PARAMETERS)) {
            team.minute();
            System.out.println(team.get("/watches/harbour-ales/now").toPrettyString());
            team.until(STORM.plus(Duration.ofHours(4)), Duration.ofMinutes(5));
            System.out.println(team.get("/watches/harbour-ales/now").toPrettyString());
            team.cloud.published().forEach(p -> System.out.println(team.now + " " + p));
        }
    }
}
