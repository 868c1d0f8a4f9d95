// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.InMemoryPersonStore;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Request;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.journal.InMemoryAuditLog;
import dev.whatcrisis.api.journal.InMemoryIdempotencyStore;
import dev.whatcrisis.api.link.InMemoryLinkStore;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.collecting.CheckQueries;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.sources.SourceQueries;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A demo that is asked for by somebody who has the page of a running product. */
class DemosTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final InMemoryPersonStore people = new InMemoryPersonStore();
    private final AccessTokens tokens = new AccessTokens(people, random);
    private final Demos demos = new Demos(api(), tokens, ReadPosts::nothing, InstantSource.system());

    @AfterEach
    void close() {
        demos.close();
    }

    @Test
    void it_opens_beside_the_product_and_its_link_is_answered_again() throws Exception {
        String admin = token(Role.ADMIN);

        String link = link(ask("POST", "/demo", admin));

        assertThat(link).matches("http://127\\.0\\.0\\.1:\\d+/#language=en&token=wc_.+");
        assertThat(link(ask("POST", "/demo", admin))).isEqualTo(link);
        assertThat(new Visitor(link)
                        .get("/watches")
                        .path("watches")
                        .get(0)
                        .path("brand")
                        .asText())
                .isEqualTo("Harbour Ales");
        assertThat(ask("GET", "/watches", admin).text()).doesNotContain("Harbour Ales");
    }

    @Test
    void it_speaks_the_language_that_is_asked_for() throws Exception {
        assertThat(link(ask("POST", "/demo?language=fr", token(Role.RESPONDER))))
                .contains("#language=fr&");
    }

    @Test
    void who_may_only_look_opens_none() {
        assertThat(ask("POST", "/demo", token(Role.VIEWER)).status()).isEqualTo(403);
        assertThat(ask("POST", "/demo", "wc_nobody").status()).isEqualTo(401);
    }

    @Test
    void all_else_is_answered_by_the_product() {
        assertThat(ask("GET", "/health", token(Role.VIEWER)).status()).isEqualTo(200);
    }

    private Response ask(String method, String target, String token) {
        return demos.answers()
                .apply(Request.of(method, target, Map.of("authorization", "Bearer " + token), new byte[0]));
    }

    private static String link(Response response) throws IOException {
        JsonNode json = new JsonMapper().readTree(response.text());
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return json.path("link").asText();
    }

    private String token(Role role) {
        return tokens.issue("Somebody", role, NOW).token();
    }

    private Api api() {
        ApiPorts ports = new ApiPorts(
                Ports.inMemory(),
                people,
                new InMemoryLinkStore(),
                new InMemoryIdempotencyStore(),
                new InMemoryAuditLog());
        return new Api(
                ports,
                Map.of(),
                new Assets(DemosTest.class.getClassLoader()),
                random,
                new CheckQueries(NoNetwork::all, new SourceQueries()));
    }
}
