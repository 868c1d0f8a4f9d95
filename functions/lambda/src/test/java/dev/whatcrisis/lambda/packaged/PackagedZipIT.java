// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that is deployed answers its sample events under Lambda's own runtime interface client. */
class PackagedZipIT {
    @TempDir
    private static Path folder;

    private static final Map<String, String> ENVIRONMENT = new HashMap<>();

    @BeforeAll
    static void prepare() {
        ENVIRONMENT.putAll(Zip.environment());
    }

    @Test
    void the_collector_answers_a_schedule() throws Exception {
        assertThat(answer("CollectHandler", "schedule-hackernews.json")
                        .path("polls")
                        .isArray())
                .isTrue();
    }

    @Test
    void the_detector_answers_the_minute_and_writes_json_lines() throws Exception {
        try (PackagedFunction detect = start("DetectHandler")) {
            JsonNode answer = json(detect.call(event("tick.json")));

            assertThat(answer.path("watches").size()).isEqualTo(1);
            assertThat(detect.log().lines().filter(line -> line.contains("looked")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(Json.read(line.getBytes(StandardCharsets.UTF_8))
                                    .path("correlation")
                                    .asText())
                            .isEqualTo("call-1"));
            assertThat(detect.log()).contains("\"message\":\"consumed\"", "state.save");
            assertThat(json(detect.call(event("mentions-collected.json")))
                            .path("watches")
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_api_serves_the_page_and_keeps_strangers_out() throws Exception {
        try (PackagedFunction api = start("ApiHandler")) {
            assertThat(json(api.call(event("api-page.json"))).path("statusCode").asInt())
                    .isEqualTo(200);
            assertThat(json(api.call(event("api-now.json"))).path("statusCode").asInt())
                    .isEqualTo(401);
            assertThat(json(api.call(event("api-acknowledge.json")))
                            .path("statusCode")
                            .asInt())
                    .isEqualTo(401);
            assertThat(json(api.call(event("api-link.json")))
                            .path("headers")
                            .path("content-type")
                            .asText())
                    .startsWith("text/html");
        }
    }

    @Test
    void the_authorizer_answers_a_request() throws Exception {
        assertThat(answer("AuthorizerHandler", "authorizer.json")
                        .path("isAuthorized")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void one_small_client_for_http_is_in_it_and_none_of_the_big_ones() throws IOException {
        assertThat(Zip.libraries())
                .anyMatch(jar -> jar.contains("url-connection-client"))
                .noneMatch(
                        jar -> jar.matches(".*/(apache\\d*-client|httpclient\\d*|httpcore.*|netty.*|aws-crt.*)-\\d.*"));
    }

    @Test
    void what_joins_the_page_stays_at_home_and_what_it_made_is_in_it() throws IOException {
        assertThat(Zip.files("whatcrisis-api"))
                .contains("web/index.html", "web/reference.html", "web/assets/reference.css")
                .noneMatch(file -> file.contains("/page/join/"));
        assertThat(Zip.libraries()).noneMatch(jar -> jar.contains("yaml"));
    }

    @Test
    void what_is_missing_from_the_environment_is_named_at_the_start() throws Exception {
        Map<String, String> without = new HashMap<>(ENVIRONMENT);
        without.remove("TABLE");
        try (PackagedFunction api = Zip.start(folder, "ApiHandler", without)) {
            RuntimeApi.Answer answer = api.call(event("api-page.json"));

            assertThat(answer.failed()).isTrue();
            assertThat(answer.body()).contains("TABLE");
        }
    }

    private static JsonNode answer(String handler, String event) throws Exception {
        try (PackagedFunction function = start(handler)) {
            return json(function.call(event(event)));
        }
    }

    private static PackagedFunction start(String handler) throws IOException {
        return Zip.start(folder, handler, ENVIRONMENT);
    }

    private static JsonNode json(RuntimeApi.Answer answer) throws IOException {
        assertThat(answer.failed()).as(answer.body()).isFalse();
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String file) throws IOException {
        return Zip.event(file);
    }
}
