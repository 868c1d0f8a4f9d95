// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.api.Answer;
import dev.whatcrisis.api.World;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.InMemoryPersonStore;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.journal.AuditEntry;
import dev.whatcrisis.api.journal.InMemoryAuditLog;
import dev.whatcrisis.api.journal.InMemoryIdempotencyStore;
import dev.whatcrisis.words.Fact;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    private static final Set<String> TAKES_CSV = Set.of("PUT /watches/{id}/sales");

    private final World world = new World();

    @Test
    void an_unknown_path_is_404_and_says_where_to_look() {
        Answer answer = world.get("/nowhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("urn:whatcrisis:problem:not-found");
        assertThat(answer.at("/detail")).contains("/openapi.yaml");
    }

    @Test
    void a_refusal_speaks_the_readers_language() {
        Answer asked = world.get("/watches/nobody?language=fr");
        Answer preferred =
                world.send(world.viewer, "PUT", "/watches/acme", "{}", Map.of("Accept-Language", "fr-FR,en;q=0.8"));

        assertThat(asked.at("/title")).isEqualTo("Cela n’existe pas");
        assertThat(asked.at("/detail")).startsWith("aucune veille ne s’appelle «\u00a0nobody\u00a0»");
        assertThat(asked.at("/type")).isEqualTo("urn:whatcrisis:problem:not-found");
        assertThat(preferred.at("/detail"))
                .isEqualTo("il faut le rôle «\u00a0administration\u00a0»\u00a0; vous avez «\u00a0lecture\u00a0»."
                        + " Adressez-vous à un administrateur");
    }

    @Test
    void a_method_that_is_not_possible_is_405_and_allow_says_which_are() {
        Answer answer = world.send(world.admin, "POST", "/watches/acme", "", Map.of());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("DELETE, GET, HEAD, PUT");
    }

    @Test
    void a_path_that_is_written_out_allows_what_it_offers_itself() {
        Answer answer = world.delete(world.admin, "/people/me");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void a_body_of_64_KB_is_read_and_one_byte_more_is_413() {
        String fits = " ".repeat(Dispatcher.LARGEST_BODY - 2) + "{}";

        assertThat(world.put(world.admin, "/watches/acme", fits).status()).isEqualTo(400);
        assertThat(world.put(world.admin, "/watches/acme", " " + fits).status()).isEqualTo(413);
    }

    @Test
    void without_a_token_it_is_401_and_says_how_to_send_one() {
        Answer answer = world.get("", "/watches");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).startsWith("Bearer");
        assertThat(answer.at("/detail")).contains("Authorization: Bearer");
    }

    @Test
    void an_unknown_token_is_401() {
        String last = world.viewer.endsWith("A") ? "B" : "A";
        String mistyped = world.viewer.substring(0, world.viewer.length() - 1) + last;

        assertThat(world.get(mistyped, "/watches").status()).isEqualTo(401);
        assertThat(world.get("wc_", "/watches").status()).isEqualTo(401);
        assertThat(world.get("nonsense", "/watches").status()).isEqualTo(401);
    }

    @Test
    void each_role_may_do_what_the_ones_before_it_may_and_no_more() {
        world.acme();

        assertThat(world.get(world.viewer, "/watches").status()).isEqualTo(200);
        assertThat(world.get(world.viewer, "/roster").status()).isEqualTo(403);
        assertThat(world.get(world.responder, "/roster").status()).isEqualTo(200);
        assertThat(world.delete(world.responder, "/watches/acme").status()).isEqualTo(403);
        assertThat(world.get(world.admin, "/roster").status()).isEqualTo(200);
        assertThat(world.delete(world.admin, "/watches/acme").status()).isEqualTo(204);
    }

    @Test
    void every_route_but_the_open_ones_refuses_those_without_a_token() {
        for (Route route : world.api.routes()) {
            String path = route.template().replaceAll("\\{[^}]*}", "x");
            int status = world.send("", route.method(), path, "", Map.of()).status();
            if (route.role().isPresent()) {
                assertThat(status).as(route.name()).isEqualTo(401);
            } else {
                assertThat(status).as(route.name()).isNotIn(401, 403);
            }
        }
    }

    @Test
    void an_unknown_parameter_is_refused_by_its_name() {
        Answer answer = world.get("/incidents?watch=acme&form=2026-03-01T00:00:00Z");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/field")).isEqualTo("form");
        assertThat(answer.at("/detail")).contains("from");
    }

    @Test
    void every_answer_carries_the_security_headers_and_is_not_stored() {
        for (String path : List.of("/watches", "/health", "/nowhere", "/")) {
            Answer answer = world.get(path);
            assertThat(answer.header("content-security-policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("x-content-type-options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("referrer-policy")).as(path).isEqualTo("no-referrer");
        }
        assertThat(world.get("/watches").header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void head_answers_as_get_without_a_body() {
        Answer head = world.send(world.viewer, "HEAD", "/watches", "", Map.of());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-type")).isEqualTo("application/json");
        assertThat(head.text()).isEmpty();
    }

    @Test
    void a_write_is_in_the_audit_log_with_who_what_and_where() {
        world.acme();
        world.delete(world.admin, "/watches/acme");

        assertThat(world.audit.latest(10))
                .containsExactly(new AuditEntry(World.NOW, "ada", "DELETE /watches/{id}", "/watches/acme", ""));
    }

    @Test
    void no_write_does_anything_when_a_field_is_not_known() {
        world.acme();
        for (Route route : world.api.routes()) {
            if (!route.method().equals("GET") && route.role().isPresent()) {
                String path = route.template().replaceAll("\\{id}", "acme").replaceAll("\\{[^}]*}", "x");
                Answer answer = world.send(
                        world.admin, route.method(), path, "{\"hwy\":1}", Map.of("Content-Type", "application/json"));
                assertThat(answer.status()).as(route.name()).isEqualTo(TAKES_CSV.contains(route.name()) ? 415 : 400);
            }
        }
        assertThat(world.get("/watches/acme").status()).isEqualTo(200);
        assertThat(world.audit.latest(10)).isEmpty();
    }

    @Test
    void an_empty_reason_is_none() {
        world.acme();

        Answer answer = world.send(
                world.admin, "DELETE", "/watches/acme", "{\"why\":\"\"}", Map.of("Content-Type", "application/json"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(world.audit.latest(1)).extracting(AuditEntry::why).containsExactly("");
        assertThat(world.send(
                                world.admin,
                                "DELETE",
                                "/watches/acme",
                                "{\"why\":\"\\u0084\"}",
                                Map.of("Content-Type", "application/json"))
                        .at("/field"))
                .isEqualTo("why");
    }

    @Test
    void what_was_refused_or_only_read_is_not_in_the_audit_log() {
        world.get("/watches");
        world.delete(world.admin, "/watches/acme");
        world.delete(world.viewer, "/watches/acme");
        world.put(world.admin, "/watches/acme", "{}");

        assertThat(world.audit.latest(10)).isEmpty();
    }

    @Test
    void a_reason_that_cannot_be_read_stops_the_write() {
        world.acme();
        Map<String, String> json = Map.of("Content-Type", "application/json");

        assertThat(world.send(world.admin, "DELETE", "/watches/acme", "{\"why\":", json)
                        .status())
                .isEqualTo(400);
        assertThat(world.ports.watches().all()).hasSize(1);
        assertThat(world.send(world.admin, "DELETE", "/watches/acme", "{\"why\":\"moved\"}", json)
                        .status())
                .isEqualTo(204);
        assertThat(world.audit.latest(1)).extracting(AuditEntry::why).containsExactly("moved");
    }

    @Test
    void whom_the_door_knows_needs_no_token_but_the_role() {
        Person reader = new Person("lea", "Lea", Role.VIEWER, "", World.NOW);

        assertThat(asKnown(reader, "/people/me").text()).contains("\"lea\"");
        assertThat(asKnown(reader, "/people").status()).isEqualTo(403);
    }

    private Response asKnown(Person person, String path) {
        return world.api.handle(Request.of("GET", path, Map.of(), new byte[0]), Optional.of(person), World.NOW);
    }

    @Test
    void a_trace_says_where_and_not_what() {
        Throwable cause = new IllegalStateException("+33612345678", new IllegalArgumentException("lea@acme.example"));

        assertThat(Trace.of(cause))
                .contains("IllegalStateException", "because of java.lang.IllegalArgumentException", "DispatcherTest")
                .doesNotContain("+336", "lea@");
    }

    @Test
    void a_failure_is_500_without_a_word_of_its_cause() {
        Route broken = Route.open("GET", "/broken", call -> {
            throw new IllegalStateException("secret of the store");
        });
        Dispatcher dispatcher = new Dispatcher(
                new Router(List.of(broken)),
                new AccessTokens(new InMemoryPersonStore(), new SecureRandom()),
                new InMemoryIdempotencyStore(),
                new InMemoryAuditLog(),
                () -> Keeping.WELL);

        Logger.getLogger(Dispatcher.class.getName()).setLevel(Level.OFF);

        Response response =
                dispatcher.handle(Request.of("GET", "/broken", Map.of(), new byte[0]), Optional.empty(), World.NOW);

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).doesNotContain("secret").contains("urn:whatcrisis:problem:broken");
    }

    @Test
    void a_broken_percent_sign_is_a_400() {
        assertThat(world.get("/watches/%zz").status()).isEqualTo(400);
        assertThat(Problem.badRequest(Fact.of("refusal.body")).status()).isEqualTo(400);
    }

    @Test
    void a_request_and_a_person_never_print_a_token_or_its_hash() {
        Request request = Request.of("GET", "/watches", Map.of("Authorization", "Bearer " + world.admin), new byte[0]);

        assertThat(request.toString()).doesNotContain(world.admin);
        assertThat(world.people.find("ada").orElseThrow().toString())
                .doesNotContain(world.people.find("ada").orElseThrow().tokenHash());
    }
}
