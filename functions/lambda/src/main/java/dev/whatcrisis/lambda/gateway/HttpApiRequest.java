// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.http.QueryString;
import dev.whatcrisis.api.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as an HTTP API sends it.
 *
 * @param known who asks, where the gateway checked a token of the team's own identity provider
 */
public record HttpApiRequest(Request request, Optional<Person> known) {
    /**
     * @param roleClaim the claim that names a person's role, for tokens of an identity provider
     * @throws IllegalArgumentException when it is something else than a request in payload format 2.0
     */
    public static HttpApiRequest read(JsonNode event, String roleClaim) {
        JsonNode context = event.path("requestContext");
        String method = context.path("http").path("method").asText("");
        String path = event.path("rawPath").asText("");
        if (method.isEmpty() || !path.startsWith("/")) {
            throw new IllegalArgumentException("the event is no HTTP API request in payload format 2.0");
        }
        JsonNode claims = context.path("authorizer").path("jwt").path("claims");
        return new HttpApiRequest(
                new Request(
                        method.toUpperCase(Locale.ROOT),
                        RawPath.encoded(path),
                        QueryString.parse(event.path("rawQueryString").asText("")),
                        headers(event.path("headers")),
                        body(event),
                        text(context.path("http").path("sourceIp"))),
                claims.isObject() ? Optional.of(Claims.person(claims, roleClaim)) : Optional.empty());
    }

    private static Map<String, String> headers(JsonNode headers) {
        Map<String, String> all = new HashMap<>();
        headers.properties()
                .forEach(header -> all.put(header.getKey(), header.getValue().asText("")));
        return all;
    }

    private static byte[] body(JsonNode event) {
        String body = event.path("body").asText("");
        return event.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(text -> !text.isEmpty());
    }
}
