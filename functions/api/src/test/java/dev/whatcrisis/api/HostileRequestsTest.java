// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.watch.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer is one of those that are described, and never "something is broken". */
class HostileRequestsTest {
    private static final List<String> PARTS = List.of(
            "acme",
            "refund-1",
            "lea",
            "ada",
            "none",
            "",
            "..",
            "%00",
            "%C3%A9",
            "%F0%9F%94%A5",
            "x".repeat(300),
            "'\"<>",
            "-");
    private static final List<String> VALUES = List.of(
            "acme",
            "",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "NaN",
            "2026-03-01T10:00:00Z",
            "1970-01-01T00:00:00Z",
            "9999-12-30T23:59:59Z",
            "+999999999-12-31T23:59:59Z",
            "PT1H",
            "P1D",
            "PT5M",
            "é\u0000\n",
            "MjAyNg");
    private static final List<String> PARAMETERS = List.of("watch", "from", "to", "by", "cursor", "limit", "other");
    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "[]",
            "null",
            "{\"text\":\"a note\"}",
            "{\"why\":null,\"until\":\"2026-03-01T12:00:00Z\"}",
            "{\"name\":\"Noor\",\"role\":\"VIEWER\"}",
            "{\"contacts\":[{}]}",
            "{\"contacts\":[],\"version\":0}",
            "{\"brand\":\"Acme\",\"queries\":[],\"zone\":\"UTC\",\"version\":1}",
            "{\"brand\":\"\\ud800\",\"queries\":[],\"zone\":\"UTC\"}",
            "{\"brand\":\"Acme\",\"queries\":[{\"source\":\"rss\",\"text\":\"\\u0000\"}],\"zone\":\"UTC\"}",
            "{\"brand\":\"Acme\",\"queries\":[],\"zone\":\"UTC\",\"campaign\":{\"from\":\"2026-03-01T12:00:00Z\","
                    + "\"until\":\"2026-03-02T12:00:00Z\",\"factor\":1e400}}",
            "act=acknowledge",
            "act=%",
            "\u0000\uffff");

    private final World world = new World();
    private final Random random = new Random(11);

    @BeforeEach
    void fill() {
        world.acme();
        world.lea(Language.EN);
        world.ports.incidents().save(SampleIncidents.incident("refund-1"));
    }

    @Test
    void nothing_breaks() {
        List<Route> routes = world.api.routes();
        for (int n = 0; n < 4000; n++) {
            Route route = routes.get(random.nextInt(routes.size()));
            String target = target(route);
            String body = any(BODIES);

            Answer answer = world.send(any(tokens()), route.method(), target, body, headers());

            assertThat(answer.status())
                    .as("%s %s %s", route.method(), target, body)
                    .isLessThan(500);
        }
    }

    private String target(Route route) {
        StringBuilder target = new StringBuilder(
                route.template().replaceAll("\\{[^}]*}", any(PARTS).replace("$", "")));
        for (int i = random.nextInt(3); i > 0; i--) {
            target.append(target.indexOf("?") < 0 ? '?' : '&')
                    .append(any(PARAMETERS))
                    .append('=')
                    .append(URLEncoder.encode(any(VALUES), StandardCharsets.UTF_8));
        }
        return target.toString();
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        headers.put(
                "Content-Type",
                any(List.of(
                        "application/json", "application/json; charset=utf-8", "application/x-www-form-urlencoded")));
        if (random.nextInt(4) == 0) {
            headers.put("If-Match", any(List.of("\"1\"", "*", "1", "\"99999999999999999999\"")));
        }
        if (random.nextInt(4) == 0) {
            headers.put("Idempotency-Key", any(List.of("k", "", "é", "k2")));
        }
        return headers;
    }

    private List<String> tokens() {
        return List.of(world.admin, world.responder, world.viewer, world.admin);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
