// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.ApiPorts;
import dev.whatcrisis.api.access.InMemoryPersonStore;
import dev.whatcrisis.api.http.Dispatcher;
import dev.whatcrisis.api.journal.InMemoryAuditLog;
import dev.whatcrisis.api.journal.InMemoryIdempotencyStore;
import dev.whatcrisis.api.link.InMemoryLinkStore;
import dev.whatcrisis.api.page.Assets;
import dev.whatcrisis.collecting.CheckQueries;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.sources.SourceQueries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        door = FrontDoor.open(0, api(), InstantSource.system());
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void a_request_that_names_another_site_is_refused() throws IOException {
        assertThat(raw("GET /health HTTP/1.1\r\nHost: evil.example:" + door.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421 ")
                .contains("this machine only")
                .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
                .containsIgnoringCase("X-Content-Type-Options: nosniff");
        assertThat(raw("GET /health HTTP/1.1\r\nHost: localhost:" + door.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_body_over_the_limit_is_refused() throws Exception {
        HttpRequest large = request("/people")
                .POST(BodyPublishers.ofByteArray(new byte[Dispatcher.LARGEST_BODY + 1]))
                .build();

        assertThat(send(large).statusCode()).isEqualTo(413);
    }

    @Test
    void head_answers_like_get_without_a_body() throws Exception {
        HttpResponse<String> head =
                send(request("/health").method("HEAD", BodyPublishers.noBody()).build());

        assertThat(head.statusCode())
                .isEqualTo(send(request("/health").GET().build()).statusCode())
                .isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void an_unknown_path_is_a_problem_in_json() throws Exception {
        HttpResponse<String> unknown = send(request("/nothing-here").GET().build());

        assertThat(unknown.statusCode()).isIn(401, 404);
        assertThat(unknown.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(unknown.body()).contains("\"status\":" + unknown.statusCode());
    }

    @Test
    void a_taken_port_is_named_with_what_to_do() {
        assertThatThrownBy(() -> FrontDoor.open(door.port(), api(), InstantSource.system()))
                .isInstanceOf(PortTakenException.class)
                .hasMessageContaining("port " + door.port() + " is taken")
                .hasMessageContaining("--port");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path));
    }

    /** Java's own client does not let a test say which host it means. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Api api() {
        ApiPorts ports = new ApiPorts(
                Ports.inMemory(),
                new InMemoryPersonStore(),
                new InMemoryLinkStore(),
                new InMemoryIdempotencyStore(),
                new InMemoryAuditLog());
        return new Api(
                ports,
                Map.of(),
                new Assets(FrontDoorTest.class.getClassLoader()),
                new SecureRandom(),
                new CheckQueries(List::of, new SourceQueries()));
    }
}
