// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.reply.Need;
import dev.whatcrisis.reply.SampleReplies;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.Watch;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchRoutesTest {
    private static final String FULL = """
        {"id":"acme","brand":"Acme","terms":["acme","acme shop"],
         "relevance":{"excludedWords":["tree"],"excludedAuthors":["bot"],"requiredContext":["shop"]},
         "ownAccounts":[{"source":"hackernews","handle":"acme"}],
         "queries":[{"source":"hackernews","text":"acme"},{"source":"rss","text":"https://news.example/feed","press":true}],
         "languages":["fr","en"],"zone":"Europe/Paris","language":"FR","sensitivity":"KEEN","paused":true,
         "campaign":{"from":"2026-03-01T18:00:00Z","until":"2026-03-02T00:00:00Z","factor":4}}\
        """;
    private static final String SHORT = "{\"brand\":\"Acme\",\"queries\":[],\"zone\":\"UTC\"%s}";

    private final World world = new World();

    @Test
    void a_watch_is_created_whole() {
        Answer answer = world.put(world.admin, "/watches/acme", FULL);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("etag")).isEqualTo("\"1\"");
        Watch stored = stored();
        assertThat(stored.terms()).containsExactly("acme", "acme shop");
        assertThat(stored.relevance().excludedWords()).containsExactly("tree");
        assertThat(stored.queries().get(1).press()).isTrue();
        assertThat(stored.sensitivity()).isEqualTo(Sensitivity.KEEN);
        assertThat(stored.paused()).isTrue();
        assertThat(stored.campaign().orElseThrow().factor()).isEqualTo(4);
        assertThat(stored.createdAt()).isEqualTo(World.NOW);
        assertThat(world.get("/watches/acme").json()).isEqualTo(answer.json());
    }

    @Test
    void what_is_left_out_has_a_default() {
        Answer answer = world.put(world.admin, "/watches/acme", SHORT.formatted(""));

        assertThat(answer.at("/terms/0")).isEqualTo("Acme");
        assertThat(answer.at("/language")).isEqualTo("EN");
        assertThat(answer.at("/sensitivity")).isEqualTo("BALANCED");
        assertThat(answer.at("/paused")).isEqualTo("false");
        assertThat(answer.at("/campaign")).isEqualTo("null");
    }

    @Test
    void what_was_read_can_be_changed_and_sent_back() {
        world.acme();
        String paused = world.get("/watches/acme").text().replace("\"paused\":false", "\"paused\":true");
        world.now = world.now.plusSeconds(60);

        Answer answer = world.put(world.admin, "/watches/acme", paused);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(stored().paused()).isTrue();
        assertThat(stored().version()).isEqualTo(2);
        assertThat(stored().createdAt()).isEqualTo(World.NOW);
    }

    @Test
    void of_two_who_read_the_same_version_the_second_is_told_to_read_again() {
        world.acme();
        String read = world.get("/watches/acme").text();
        world.put(world.admin, "/watches/acme", read.replace("\"paused\":false", "\"paused\":true"));

        Answer second = world.put(world.admin, "/watches/acme", read);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/type")).isEqualTo("urn:whatcrisis:problem:version-conflict");
        assertThat(stored().paused()).isTrue();
    }

    @Test
    void an_old_etag_is_refused() {
        world.acme();
        Map<String, String> headers = Map.of("If-Match", "\"7\"", "Content-Type", "application/json");

        assertThat(world.send(world.admin, "PUT", "/watches/acme", SHORT.formatted(""), headers)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_watch_goes_with_the_people_to_answer_and_what_was_concluded() {
        world.acme();
        world.ports.incidents().save(SampleIncidents.incident("acme-1"));
        IncidentId incident = new IncidentId("acme-1");
        world.ports.replies().save(SampleReplies.reply(Need.HURT, Language.EN));
        world.ports.postMortems().save(new Conclusions(incident, "We ask first.", "", "", "lea", World.NOW, 0));

        assertThat(world.delete(world.admin, "/watches/acme").status()).isEqualTo(204);

        assertThat(world.ports.replies().of(incident)).isEmpty();
        assertThat(world.ports.postMortems().conclusions(incident)).isEmpty();
        assertThat(world.ports.watches().all()).isEmpty();
    }

    @Test
    void version_0_only_creates() {
        assertThat(world.put(world.admin, "/watches/acme", SHORT.formatted(",\"version\":0"))
                        .status())
                .isEqualTo(201);
        assertThat(world.put(world.admin, "/watches/acme", SHORT.formatted(",\"version\":0"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_problem_names_the_field_and_what_to_do() {
        assertBad(",\"id\":\"other\"", "id");
        assertBad(",\"sensitivity\":\"VERY\"", "sensitivity");
        assertBad(",\"languages\":[\"en\",\"french!\"]", "languages[1]");
        assertBad(",\"ownAccounts\":[{\"source\":\"rss\"}]", "ownAccounts[0].handle");
        assertBad(",\"relevance\":{\"excluded\":[]}", "relevance.excluded");
        assertBad(",\"pasued\":true", "pasued");
        assertBad(
                ",\"campaign\":{\"from\":\"2026-03-02T00:00:00Z\",\"until\":\"2026-03-01T00:00:00Z\",\"factor\":2}",
                "campaign");
        assertThat(world.ports.watches().all()).isEmpty();
    }

    @Test
    void a_source_that_cannot_be_asked_is_refused_with_those_that_can() {
        String body =
                "{\"brand\":\"Acme\",\"zone\":\"UTC\",\"queries\":[{\"source\":\"telegraph\",\"text\":\"acme\"}]}";

        Answer answer = world.put(world.admin, "/watches/acme", body);

        assertThat(answer.at("/field")).isEqualTo("queries[0].source");
        assertThat(answer.at("/detail")).contains("hackernews, rss");
    }

    @Test
    void a_query_that_is_there_twice_is_refused() {
        String body = "{\"brand\":\"Acme\",\"zone\":\"UTC\",\"queries\":["
                + "{\"source\":\"rss\",\"text\":\"a\"},{\"source\":\"rss\",\"text\":\"a\",\"press\":true}]}";

        assertThat(world.put(world.admin, "/watches/acme", body).at("/field")).isEqualTo("queries");
    }

    @Test
    void an_id_that_cannot_be_is_400_and_one_that_is_not_is_404() {
        assertThat(world.get("/watches/ACME").status()).isEqualTo(400);
        assertThat(world.get("/watches/acme").status()).isEqualTo(404);
        assertThat(world.put(world.admin, "/watches/-", SHORT.formatted("")).status())
                .isEqualTo(400);
    }

    @Test
    void a_deleted_watch_is_gone() {
        world.acme();

        assertThat(world.delete(world.admin, "/watches/acme").status()).isEqualTo(204);

        assertThat(world.get("/watches").json().path("watches")).isEmpty();
        assertThat(world.delete(world.admin, "/watches/acme").status()).isEqualTo(404);
    }

    private void assertBad(String more, String field) {
        Answer answer = world.put(world.admin, "/watches/acme", SHORT.formatted(more));
        assertThat(answer.status()).as(more).isEqualTo(400);
        assertThat(answer.at("/field")).as(more).isEqualTo(field);
        assertThat(answer.at("/detail")).as(more).isNotBlank();
    }

    private Watch stored() {
        return world.ports.watches().find(World.ACME).orElseThrow();
    }
}
