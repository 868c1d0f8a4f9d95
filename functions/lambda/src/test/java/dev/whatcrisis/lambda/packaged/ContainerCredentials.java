// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The address on loopback from which a function that starts from a snapshot gets its credentials: it is told the address
 * and a token, and no access key.
 */
final class ContainerCredentials implements AutoCloseable {
    private static final String PATH = "/2021-04-23/credentials";
    private static final String TOKEN = "a token for this test";

    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final HttpServer server;
    private final Duration life;

    /** @param life how long what is given out is good; what has expired already must be asked for again */
    ContainerCredentials(Duration life) throws IOException {
        this.life = life;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::give);
        server.start();
    }

    /** What Lambda puts into the environment. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://127.0.0.1:" + server.getAddress().getPort() + PATH,
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                TOKEN);
    }

    /** How often they were given out so far. */
    int given() {
        return given.get();
    }

    /** How often somebody came without the token. */
    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void give(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                refused.incrementAndGet();
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            given.incrementAndGet();
            byte[] answer = """
                    {"AccessKeyId": "test", "SecretAccessKey": "test", "Token": "test", "Expiration": "%s"}
                    """.formatted(Instant.now().plus(life)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
