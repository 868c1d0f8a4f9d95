// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Request;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpApiTest {
    private static final byte[] PIXELS = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};

    @Test
    void a_request_is_read_whole() throws IOException {
        Request request = read("""
                        {"version":"2.0","rawPath":"/incidents","rawQueryString":"watch=acme&cursor=a%20b",
                         "headers":{"authorization":"Bearer wc_x","Accept":"application/json"},
                         "requestContext":{"http":{"method":"GET","sourceIp":"192.0.2.7"}},
                         "isBase64Encoded":false}
                        """).request();

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("/incidents");
        assertThat(request.query()).containsEntry("watch", "acme").containsEntry("cursor", "a b");
        assertThat(request.header("accept")).contains("application/json");
        assertThat(request.remote()).contains("192.0.2.7");
        assertThat(request.body()).isEmpty();
    }

    @Test
    void a_body_may_come_as_text_or_in_base_64() throws IOException {
        String text = "{\"why\":\"déjà vu\"}";
        String packed = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(withBody(Json.object().put("body", text).toString())).isEqualTo(text);
        assertThat(withBody(Json.object()
                        .put("body", packed)
                        .put("isBase64Encoded", true)
                        .toString()))
                .isEqualTo(text);
    }

    @Test
    void something_else_is_refused_in_words() {
        assertThatThrownBy(() -> read("{\"source\":\"hackernews\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("payload format 2.0");
    }

    @Test
    void without_an_identity_provider_the_token_tells_who_asks() throws IOException {
        assertThat(read(get("{}")).known()).isEmpty();
        assertThat(read(get("{\"lambda\":null}")).known()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',VIEWER", "editors,VIEWER", "responder,RESPONDER", "[responder admin],ADMIN", "administrator,VIEWER"
    })
    void the_claim_names_the_role_and_nothing_more_than_reading_without_it(String claim, Role role) throws IOException {
        Person person = claimed(Json.object()
                        .put("email", "Lea.Müller@team.example")
                        .put("role", claim)
                        .put("iat", "1767225600")
                        .toString())
                .orElseThrow();

        assertThat(person.role()).isEqualTo(role);
        assertThat(person.id()).isEqualTo("lea-muller-team-example");
        assertThat(person.name()).isEqualTo("Lea.Müller@team.example");
    }

    @Test
    void a_token_without_name_or_address_is_still_somebody() throws IOException {
        assertThat(claimed("{\"sub\":\"248289761001\"}").map(Person::id)).contains("248289761001");
        assertThat(claimed("{}").map(Person::id)).contains("person");
    }

    @Test
    void text_is_answered_as_text_and_everything_else_in_base_64() throws IOException {
        JsonNode page = written(Response.html(200, "<p>é</p>").with("cache-control", "no-cache"));
        JsonNode picture = written(Response.of(200, "image/png", PIXELS));
        JsonNode packed = written(Response.of(200, "text/css", PIXELS).with("content-encoding", "gzip"));
        JsonNode problem = written(Response.of(404, "application/problem+json", "{}"));

        assertThat(page.path("body").asText()).isEqualTo("<p>é</p>");
        assertThat(page.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(page.path("headers").path("cache-control").asText()).isEqualTo("no-cache");
        assertThat(picture.path("body").binaryValue()).isEqualTo(PIXELS);
        assertThat(packed.path("body").binaryValue()).isEqualTo(PIXELS);
        assertThat(packed.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(problem.path("statusCode").asInt()).isEqualTo(404);
        assertThat(problem.path("isBase64Encoded").asBoolean()).isFalse();
    }

    private static HttpApiRequest read(String event) throws IOException {
        return HttpApiRequest.read(Json.read(event.getBytes(StandardCharsets.UTF_8)), "role");
    }

    private static String get(String authorizer) {
        return "{\"rawPath\":\"/people/me\",\"requestContext\":{\"http\":{\"method\":\"GET\"},\"authorizer\":"
                + authorizer + "}}";
    }

    private static Optional<Person> claimed(String claims) throws IOException {
        return read(get("{\"jwt\":{\"claims\":" + claims + ",\"scopes\":null}}"))
                .known();
    }

    private static String withBody(String fields) throws IOException {
        String event = "{\"rawPath\":\"/x\",\"requestContext\":{\"http\":{\"method\":\"POST\"}}," + fields.substring(1);
        return new String(read(event).request().body(), StandardCharsets.UTF_8);
    }

    private static JsonNode written(Response response) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HttpApiResponse.write(response, out);
        return Json.read(out.toByteArray());
    }
}
