// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.link.OneTapLink;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.lambda.chain.Crowd;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each handler answers what the services send; the events are those of the folder {@code events/}. */
class HandlersTest {
    private static final Instant NOW = Instant.parse("2026-11-21T22:41:00Z");
    private static final WatchId HARBOUR = new WatchId("harbour-ales");
    private static final String TOKEN = "wc_invented-for-this-file-invented-for-this-fi";

    private Installation team;

    @BeforeEach
    void install() {
        Crowd crowd = new Crowd().ordinary(NOW.minus(Duration.ofDays(3)), NOW);
        team = new Installation(NOW, crowd, Map.of("BRAND", "Harbour Ales", "ZONE", "Europe/London"));
        team.look("tick.json");
    }

    @AfterEach
    void remove() {
        team.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hackernews", "mastodon", "rss", "bluesky"})
    void a_schedule_makes_the_collector_poll_its_source_for_every_watch_that_follows_it(String source) {
        JsonNode polls = team.poll("schedule-" + source + ".json").path("polls");

        assertThat(polls.size()).isEqualTo(source.equals("bluesky") ? 0 : 1);
        assertThat(polls.path(0).path("watch").asText(HARBOUR.value())).isEqualTo(HARBOUR.value());
    }

    @Test
    void a_source_that_nobody_knows_is_refused_in_words() {
        assertThatThrownBy(() -> Invocation.call(new CollectHandler(team.wiring), "c", "{\"source\":\"smoke\"}"))
                .hasMessageContaining("smoke");
    }

    @Test
    void the_minute_makes_the_detector_look_at_every_watch() {
        assertThat(detect("tick.json").path("watches").path(0).path("mood").asText())
                .isEqualTo("WAITING");
    }

    @Test
    void collected_mentions_make_it_look_at_their_watch() {
        team.poll("schedule-mastodon.json");

        assertThat(detect("mentions-collected.json").path("watches").size()).isEqualTo(1);
    }

    @Test
    void mentions_of_a_watch_that_was_deleted_meanwhile_are_nothing_to_look_at() {
        team.wiring.stores().ports().watches().delete(HARBOUR);

        assertThat(detect("mentions-collected.json").path("watches").size()).isZero();
    }

    @Test
    void the_page_is_served_to_anybody_with_its_protection() {
        JsonNode page = api("api-page.json");

        assertThat(page.path("statusCode").asInt()).isEqualTo(200);
        assertThat(page.path("headers").path("content-security-policy").asText())
                .contains("default-src 'none'");
        assertThat(page.path("headers").path("content-type").asText()).startsWith("text/html");
    }

    @Test
    void a_verdict_is_given_to_those_who_have_a_token() {
        assertThat(api("api-now.json").path("statusCode").asInt()).isEqualTo(401);

        give(Role.VIEWER);

        JsonNode now = api("api-now.json");
        assertThat(now.path("statusCode").asInt()).isEqualTo(200);
        assertThat(LocalCloud.json(now.path("body").asText()).path("brand").asText())
                .isEqualTo("Harbour Ales");
    }

    @Test
    void an_incident_is_acknowledged_once_however_often_the_request_comes() {
        give(Role.RESPONDER);
        Incident incident = incident();

        JsonNode first = api("api-acknowledge.json");
        JsonNode again = api("api-acknowledge.json");

        assertThat(first.path("statusCode").asInt()).isEqualTo(200);
        assertThat(again.path("body")).isEqualTo(first.path("body"));
        assertThat(stored(incident).state()).isInstanceOf(State.Acknowledged.class);
        assertThat(team.wiring.stores().ports().incidents().timeline(incident.id()))
                .hasSize(1);
    }

    @Test
    void a_link_in_a_message_shows_and_changes_nothing() {
        Incident incident = incident();
        team.wiring
                .stores()
                .all()
                .links()
                .add(new OneTapLink(
                        Digests.sha256("k3Vd81QzTn4"),
                        HARBOUR,
                        Optional.of(incident.id()),
                        "ana",
                        NOW,
                        NOW.plusSeconds(60)));

        JsonNode shown = api("api-link.json");

        assertThat(shown.path("headers").path("content-type").asText()).startsWith("text/html");
        assertThat(stored(incident).state()).isInstanceOf(State.Open.class);
    }

    @Test
    void the_authorizer_knows_who_has_a_token_and_forgets_who_has_none_any_more() {
        assertThat(authorized()).isFalse();
        give(Role.VIEWER);
        assertThat(authorized()).isTrue();
        team.wiring.stores().all().people().delete("lea");
        assertThat(authorized()).isFalse();
    }

    private JsonNode detect(String event) {
        return Invocation.call(new DetectHandler(team.wiring), "detect", Invocation.event(event));
    }

    private JsonNode api(String event) {
        return Invocation.call(new ApiHandler(team.wiring), "api", Invocation.event(event));
    }

    private boolean authorized() {
        return Invocation.call(
                        new AuthorizerHandler(team.wiring.accessTokens()),
                        "authorizer",
                        Invocation.event("authorizer.json"))
                .path("isAuthorized")
                .asBoolean();
    }

    private void give(Role role) {
        team.wiring.stores().all().people().add(new Person("lea", "Lea", role, Digests.sha256(TOKEN), NOW));
    }

    private Incident incident() {
        return team.wiring
                .stores()
                .ports()
                .incidents()
                .save(SampleIncidents.incident(HARBOUR, "harbour-ales-1a2b3c", NOW.minusSeconds(600)))
                .orElseThrow();
    }

    private Incident stored(Incident incident) {
        return team.wiring
                .stores()
                .ports()
                .incidents()
                .find(new IncidentId(incident.id().value()))
                .orElseThrow();
    }
}
