// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.packaged;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The side of Lambda that a runtime talks to (its Runtime API, version 2018-06-01), for one function: hands out events
 * and takes answers.
 */
final class RuntimeApi implements AutoCloseable {
    private static final String ROOT = "/2018-06-01/runtime/";

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final CountDownLatch frozen = new CountDownLatch(1);
    private final CountDownLatch thawed = new CountDownLatch(1);
    private int calls;

    /** What the runtime said of a call: an answer, or an error. */
    record Answer(boolean failed, String body) {}

    RuntimeApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(ROOT + "invocation/next", this::next);
        server.createContext(ROOT + "invocation/", this::take);
        server.createContext(ROOT + "init/error", this::failedStart);
        server.createContext(ROOT + "restore/next", this::restored);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Calls the function. */
    Answer call(String event) throws InterruptedException {
        events.add(event);
        Answer answer = answers.poll(40, TimeUnit.SECONDS);
        if (answer == null) {
            throw new AssertionError("the function did not answer within 40 seconds");
        }
        return answer;
    }

    /** Waits until a function that shall start from a snapshot is ready for it. */
    void awaitSnapshot() throws InterruptedException {
        if (!frozen.await(40, TimeUnit.SECONDS)) {
            throw new AssertionError("the function was not ready for a snapshot within 40 seconds");
        }
    }

    /** Lets it go on as if it had been restored from the snapshot. */
    void restore() {
        thawed.countDown();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }

    private void next(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] event = events.take().getBytes(StandardCharsets.UTF_8);
            calls++;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "call-" + calls);
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
            exchange.getResponseHeaders()
                    .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:123456789012:function:x");
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restored(HttpExchange exchange) throws IOException {
        try (exchange) {
            frozen.countDown();
            thawed.await();
            exchange.sendResponseHeaders(200, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean failed = exchange.getRequestURI().getPath().endsWith("/error");
            answers.add(new Answer(failed, body(exchange)));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private void failedStart(HttpExchange exchange) throws IOException {
        try (exchange) {
            answers.add(new Answer(true, body(exchange)));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }
}
