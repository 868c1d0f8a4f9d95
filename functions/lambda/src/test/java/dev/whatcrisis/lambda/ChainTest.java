// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.lambda.chain.Crowd;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * The whole chain, collect → bus → detect → SNS → API, through the real handlers and the real SDK: a storm about leaking
 * tins on a Tuesday noon, until a day later nobody talks about it any more.
 */
class ChainTest {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant STORM = Instant.parse("2026-03-03T11:00:00Z");
    /** Between two rounds of the quiet day after: 10 in the long suite. */
    private static final int QUIET_MINUTES = Integer.getInteger("whatcrisis.quietMinutes", 30);

    private static final WatchId HARBOUR = new WatchId("harbour-ales");
    private static final String STORM_TEXT =
            "STORM 12:10 Harbour Ales: People say that a product failed. Say within the hour that you saw it."
                    + " 55 posts/h (x55). Likely over by 20h. wc.example/a/CODE";
    private static final String OVER_TEXT =
            "OVER 14:00 Harbour Ales: People say that a product failed (\"lid\"), peak 55/h, half-life 2h00."
                    + " Answer 37 people this month. wc.example/a/CODE";
    private static final String ROSTER = """
        {"contacts":[
         {"id":"ana","name":"Ana","duty":"AWAKE_FIRST","phone":"+447700900123","email":"ana@harbour.example","zone":"Europe/London"},
         {"id":"ben","name":"Ben","duty":"ON_CALL","email":"ben@harbour.example","zone":"Europe/London"},
         {"id":"boss","name":"The boss","duty":"BOSS","email":"boss@harbour.example","zone":"Europe/London"}]}
        """;

    @Test
    void a_storm_ends_as_one_incident_with_the_right_messages_and_a_post_mortem() {
        Crowd crowd = new Crowd()
                .ordinary(START.minus(Duration.ofDays(18)), START.plus(Duration.ofDays(4)))
                .leakingTins(STORM, Duration.ofHours(2), 110);
        try (Installation team =
                new Installation(START, crowd, Map.of("BRAND", "Harbour Ales", "ZONE", "Europe/London"))) {
            team.look("tick.json");
            assertThat(team.ask("PUT", "/roster", ROSTER).path("statusCode").asInt())
                    .isEqualTo(200);
            String anasMail = team.cloud.receiverOf("ana:email");

            team.until(STORM.plus(Duration.ofMinutes(90)), Duration.ofMinutes(5));

            JsonNode incident = onlyIncident(team);
            String id = incident.path("id").asText();
            assertThat(incident.at("/level/id").asText()).isEqualTo("STORM");
            theStormIsTold(team, anasMail);
            theApiAdvises(team, id);

            team.ask("POST", "/incidents/" + id + "/acknowledge", "{}");
            team.until(STORM.plus(Duration.ofHours(3)), Duration.ofMinutes(10));
            int toldSoFar = team.cloud.published().size();
            team.until(Instant.parse("2026-03-04T15:00:00Z"), Duration.ofMinutes(QUIET_MINUTES));

            assertThat(onlyIncident(team).at("/state/id").asText()).isEqualTo("OVER");
            itIsSaidToBeOverOnce(team, toldSoFar);
            thePostMortemIsServed(team, id);
            countsEqualMentions(team);
        }
    }

    private static void theStormIsTold(Installation team, String anasMail) {
        List<String> texts = team.cloud.textsTo("+447700900123");
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(160));
        assertThat(withoutCode(texts.getLast())).isEqualTo(STORM_TEXT);
        List<PublishRequest> mail = team.cloud.mailTo("ana:email");
        assertThat(team.cloud.drained(anasMail))
                .isEqualTo(mail.stream().map(PublishRequest::message).toList());
        assertThat(mail)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.subject()).isASCII().hasSizeLessThan(100));
        assertThat(mail.getLast().message()).contains("R10", "DRAFT K3", "https://wc.example/a/");
        assertThat(team.cloud.mailTo("boss:email"))
                .as("the boss is never first")
                .isEmpty();
        assertThat(mail.getLast().messageAttributes().get("correlation").stringValue())
                .as("the id of the poll that brought the last straw")
                .startsWith("collect-");
    }

    private static void theApiAdvises(Installation team, String id) {
        JsonNode advice = team.get("/incidents/" + id + "/suggestions");
        assertThat(advice.path("drafts").size()).isPositive();
        assertThat(advice.toString()).contains("K3");
        assertThat(team.admits("Bearer " + team.token())).isTrue();
        assertThat(team.admits("Bearer wc_somebody-elses")).isFalse();
        assertThat(team.ask("GET", "/", "").path("statusCode").asInt()).isEqualTo(200);
    }

    private static void itIsSaidToBeOverOnce(Installation team, int toldSoFar) {
        List<String> texts = team.cloud.textsTo("+447700900123");
        assertThat(texts).extracting(ChainTest::withoutCode).containsExactly(STORM_TEXT, OVER_TEXT);
        List<PublishRequest> later =
                team.cloud.published().subList(toldSoFar, team.cloud.published().size());
        assertThat(later)
                .filteredOn(told -> "boss:email".equals(recipient(told)))
                .extracting(PublishRequest::subject)
                .as("the morning's calm word, and the end")
                .containsExactly(
                        "[What crisis?] Harbour Ales - People say that a product failed (lid and leaking) - somebody"
                                + " has it",
                        "[Over] Harbour Ales - People say that a product failed (lid and leaking) - it is over");
        assertThat(team.cloud.mailTo("ben:email")).as("somebody had it in time").isEmpty();
        List<JsonNode> events =
                team.cloud.delivered("incidents").stream().map(LocalCloud::json).toList();
        assertThat(events)
                .extracting(event -> event.path("detail-type").asText())
                .containsExactly("IncidentOpened", "IncidentOver");
    }

    private static void thePostMortemIsServed(Installation team, String id) {
        JsonNode answer = team.ask("GET", "/incidents/" + id + "/post-mortem.json", "");
        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        JsonNode postMortem = LocalCloud.json(answer.path("body").asText());
        assertThat(postMortem.path("posts").asInt()).isBetween(100, 115);
    }

    private static void countsEqualMentions(Installation team) {
        var mentions = team.wiring.stores().ports().mentions();
        int counted = mentions.buckets(HARBOUR, START.minus(Duration.ofDays(60)), team.now).stream()
                .mapToInt(Bucket::total)
                .sum();
        assertThat(mentions.receivedAfter(HARBOUR, Position.START, 10_000, team.now))
                .hasSize(counted);
    }

    private static JsonNode onlyIncident(Installation team) {
        JsonNode incidents = team.get("/incidents?watch=harbour-ales").path("incidents");
        assertThat(incidents.size()).isEqualTo(1);
        return incidents.get(0);
    }

    private static String recipient(PublishRequest request) {
        return request.messageAttributes().containsKey("to")
                ? request.messageAttributes().get("to").stringValue()
                : "";
    }

    private static String withoutCode(String text) {
        return text.replaceAll("/a/[0-9A-Za-z]{11}", "/a/CODE");
    }
}
