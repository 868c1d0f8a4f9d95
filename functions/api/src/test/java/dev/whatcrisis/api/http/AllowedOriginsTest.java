// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
    private static final String TEAM = "https://team.example";
    private static final String DESK = "http://localhost:3000";

    private final World world = new World();
    private final Api api = world.api.allowing(AllowedOrigins.of(List.of(TEAM, DESK)));

    @Test
    void a_browser_that_asks_for_a_listed_origin_is_told_what_its_page_may_send() {
        Response preflight = preflight(TEAM, "/watches/acme");

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.body()).isEmpty();
        assertThat(preflight.header("access-control-allow-origin")).contains(TEAM);
        assertThat(preflight.header("access-control-allow-methods").orElse(""))
                .contains("GET", "PUT", "POST", "DELETE");
        assertThat(preflight.header("access-control-allow-headers").orElse(""))
                .contains("authorization", "content-type", "if-match", "idempotency-key");
        assertThat(preflight.header("access-control-max-age")).contains("600");
        assertThat(preflight.header("vary")).contains("origin");
    }

    @Test
    void its_page_may_read_answers_and_refusals_and_their_version() {
        world.acme();

        for (String path : List.of("/watches/acme", "/watches/nobody", "/nowhere", "/people", "/openapi.yaml")) {
            Response answer = get(DESK, path);
            assertThat(answer.header("access-control-allow-origin")).as(path).contains(DESK);
            assertThat(answer.header("access-control-expose-headers").orElse(""))
                    .as(path)
                    .contains("etag");
            assertThat(answer.header("vary").orElse("")).as(path).contains("origin");
        }
        assertThat(get(TEAM, "/watches/acme").status()).isEqualTo(200);
    }

    @Test
    void a_page_without_a_token_is_refused_and_can_read_that_it_is() {
        Response refused = api.handle(Request.of("GET", "/watches", Map.of("Origin", TEAM), new byte[0]), World.NOW);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("access-control-allow-origin")).contains(TEAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "*",
                "https://evil.example",
                "http://team.example",
                "https://team.example.evil.example",
                "https://evilteam.example",
                "https://evil.example/?https://team.example",
                "https://team.example@evil.example",
                "https://team.example:8443",
                "https://team.example/",
                "https://TEAM.example",
                "https://team.example, https://evil.example",
                "https://evil.example https://team.example",
                "https://sub.team.example",
                "http://localhost:3001",
                "http://localhost",
                "http://localhost:30000",
                "file://",
                "https://team.example\r\nx: y",
            })
    void no_other_origin_is_told_anything(String origin) {
        world.acme();

        for (Response response : List.of(get(origin, "/watches/acme"), preflight(origin, "/watches/acme"))) {
            assertThat(response.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
            assertThat(response.header("vary").orElse("")).contains("origin");
        }
        assertThat(preflight(origin, "/watches/acme").status()).isEqualTo(405);
    }

    @Test
    void credentials_and_wildcards_are_never_allowed() {
        for (Response response : List.of(get(TEAM, "/watches"), preflight(TEAM, "/watches"))) {
            assertThat(response.headers()).doesNotContainKey("access-control-allow-credentials");
            assertThat(response.headers().values()).doesNotContain("*");
        }
    }

    @Test
    void options_that_is_no_preflight_is_a_method_like_any_other() {
        Response options = send("OPTIONS", TEAM, "/watches", Map.of());

        assertThat(options.status()).isEqualTo(405);
        assertThat(options.header("access-control-allow-origin")).contains(TEAM);
    }

    @Test
    void what_varies_already_varies_by_origin_too() {
        AllowedOrigins one = AllowedOrigins.of(List.of(TEAM));
        Request request = Request.of("GET", "/", Map.of(), new byte[0]);

        assertThat(one.open(request, Response.empty(200).with("vary", "accept-encoding"))
                        .header("vary"))
                .contains("accept-encoding, origin");
    }

    @Test
    void where_no_origin_is_listed_no_page_elsewhere_is_let_in() {
        Response answer =
                world.api.handle(Request.of("GET", "/health", Map.of("Origin", TEAM), new byte[0]), World.NOW);

        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "",
                "team.example",
                "https://",
                "https://*.team.example",
                "https://team.example/",
                "https://team.example/path",
                "https://Team.example",
                "https://team.example:443",
                "http://localhost:80",
                "http://team.example",
                "ftp://team.example",
                "https://me:pw@team.example",
                "https://team.example:0",
                "https://-team.example",
                "https://team.example ",
            })
    void what_is_no_origin_is_refused_in_words(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllowedOrigins.of(List.of(written)))
                .withMessageContaining("\"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {TEAM, DESK, "https://127.0.0.1:8443", "http://[::1]:5173", "https://a.b-c.example:8443"})
    void what_a_browser_sends_is_taken(String written) {
        assertThat(AllowedOrigins.of(List.of(written)).origins()).containsExactly(written);
    }

    private Response get(String origin, String path) {
        return send("GET", origin, path, Map.of("Authorization", "Bearer " + world.viewer));
    }

    private Response preflight(String origin, String path) {
        return send("OPTIONS", origin, path, Map.of("Access-Control-Request-Method", "PUT"));
    }

    private Response send(String method, String origin, String path, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Origin", origin);
        return api.handle(Request.of(method, path, headers, new byte[0]), World.NOW);
    }
}
