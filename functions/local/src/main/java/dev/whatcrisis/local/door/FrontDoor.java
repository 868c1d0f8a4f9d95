// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.http.Dispatcher;
import dev.whatcrisis.api.http.Request;
import dev.whatcrisis.api.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Serves the API over HTTP, on the loopback address unless another one was named. A request that names another host is refused, so
 * that a page elsewhere cannot reach it through a name of its own that points here.
 */
public final class FrontDoor implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Request, Response> answers;
    private final Doorway doorway;
    private final Set<String> hosts;

    private FrontDoor(HttpServer server, Doorway doorway, Function<Request, Response> answers) {
        this.server = server;
        this.doorway = doorway;
        this.answers = answers;
        this.hosts = doorway.hosts(server.getAddress().getPort());
    }

    /**
     * Opens the door.
     *
     * @param port 0 for any that is free
     * @throws PortTakenException when something else listens there
     */
    public static FrontDoor open(int port, Api api, InstantSource clock) throws IOException {
        return open(port, request -> api.handle(request, clock.instant()));
    }

    /**
     * Opens the door.
     *
     * @param port 0 for any that is free
     * @param answers each request; may be asked by several threads at once
     * @throws PortTakenException when something else listens there
     */
    public static FrontDoor open(int port, Function<Request, Response> answers) throws IOException {
        return open(Doorway.here(port), answers);
    }

    /**
     * Opens the door there.
     *
     * @param answers each request; may be asked by several threads at once
     * @throws PortTakenException when something else listens there
     */
    public static FrontDoor open(Doorway doorway, Function<Request, Response> answers) throws IOException {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(doorway.address(), doorway.port()), 0);
        } catch (BindException e) {
            throw new PortTakenException(doorway.port(), e);
        }
        FrontDoor door = new FrontDoor(server, doorway, answers);
        server.setExecutor(door.workers);
        server.createContext("/", door::serve);
        server.start();
        return door;
    }

    /** The one it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = headers(exchange);
            boolean expected = hosts.contains(lower(headers.getOrDefault("host", "")))
                    && doorway.passes(exchange.getRemoteAddress().getAddress(), headers);
            Response response = expected ? answers.apply(request(exchange, headers)) : Dispatcher.misdirected();
            answer(exchange, response);
        }
    }

    private static Request request(HttpExchange exchange, Map<String, String> headers) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            return Request.of(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    body.readNBytes(Dispatcher.LARGEST_BODY + 1));
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(lower(name), first(values)));
        return headers;
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String lower(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    private static void answer(HttpExchange exchange, Response response) throws IOException {
        response.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = response.body();
        boolean bare = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(response.status(), bare ? -1 : body.length);
        if (!bare) {
            exchange.getResponseBody().write(body);
        }
    }
}
