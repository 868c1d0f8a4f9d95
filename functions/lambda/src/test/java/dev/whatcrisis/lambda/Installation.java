// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.AtOnce;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.lambda.chain.Crowd;
import dev.whatcrisis.lambda.chain.Networks;
import dev.whatcrisis.meaning.CloseReader;
import dev.whatcrisis.meaning.PostReader;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.watch.SourceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The four functions over a local cloud, a crowd that writes, and a clock that is moved by hand. */
final class Installation implements AutoCloseable {
    /** Reads each text once, however many tests show it: the same crowd writes in all of them. */
    private static final PostReader READER = new PostReader() {
        private final Map<List<Object>, Says> read = new ConcurrentHashMap<>();

        @Override
        public Says says(String text, dev.whatcrisis.meaning.Role role, List<String> us) {
            return read.computeIfAbsent(
                    List.of(text, role, us), key -> CloseReader.standard().says(text, role, us));
        }
    };

    final LocalCloud cloud = new LocalCloud();
    final Wiring wiring;
    volatile Instant now;

    private final Networks networks;
    private final RequestStreamHandler collect;
    private final List<RequestStreamHandler> detectors = new ArrayList<>();
    private final RequestStreamHandler api;
    private final RequestStreamHandler authorizer;
    private final String token;
    private final AtomicInteger calls = new AtomicInteger();

    Installation(Instant start, Crowd crowd, Map<String, String> parameters) {
        now = start;
        try {
            networks = new Networks(crowd, () -> now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        URI url = networks.url();
        SourceSettings sources = new SourceSettings(
                Map.of(new SourceName("hackernews"), url, new SourceName("mastodon"), url), true, "");
        wiring = wiring(new Environment(cloud.environment(parameters)), sources);
        collect = new CollectHandler(wiring);
        detectors.add(new DetectHandler(wiring));
        api = new ApiHandler(wiring);
        authorizer = new AuthorizerHandler(wiring.accessTokens());
        token = new AccessTokens(wiring.stores().all().people(), new SecureRandom())
                .issue("Ada", Role.ADMIN, start)
                .token();
    }

    private Wiring wiring(Environment environment, SourceSettings sources) {
        return new Wiring(environment, cloud, sources, () -> now, new SecureRandom(), READER);
    }

    /** A minute as the schedules make it: both networks are polled, the bus delivers, the detectors look. */
    void minute() {
        poll("schedule-hackernews.json");
        poll("schedule-mastodon.json");
        deliver(cloud.delivered("MentionsCollected"));
        look("tick.json");
    }

    /** Another process that runs the detector. */
    Installation withSecondDetector() {
        detectors.add(new DetectHandler(wiring(wiring.environment(), wiring.settings())));
        return this;
    }

    /**
     * A minute in which everything happens twice and at once: two collectors for each network, every event of the bus twice
     * and in the wrong order, both detectors.
     */
    void crowdedMinute() {
        AtOnce.run(4, n -> poll(n % 2 == 0 ? "schedule-hackernews.json" : "schedule-mastodon.json"));
        List<String> events = new ArrayList<>(cloud.delivered("MentionsCollected"));
        events.addAll(List.copyOf(events).reversed());
        AtOnce.run(detectors.size(), n -> {
            events.forEach(event -> Invocation.call(detectors.get(n), "detect-" + calls.incrementAndGet(), event));
            return Invocation.call(
                    detectors.get(n), "detect-" + calls.incrementAndGet(), Invocation.event("tick.json"));
        });
    }

    /** Minutes this far apart, until then. */
    void until(Instant end, Duration step) {
        while (now.isBefore(end)) {
            now = now.plus(step);
            minute();
        }
    }

    JsonNode poll(String event) {
        return Invocation.call(collect, "collect-" + calls.incrementAndGet(), Invocation.event(event));
    }

    void look(String event) {
        detectors.forEach(
                detector -> Invocation.call(detector, "detect-" + calls.incrementAndGet(), Invocation.event(event)));
    }

    void deliver(List<String> events) {
        events.forEach(event ->
                detectors.forEach(detector -> Invocation.call(detector, "detect-" + calls.incrementAndGet(), event)));
    }

    JsonNode get(String target) {
        return LocalCloud.json(ask("GET", target, "").path("body").asText());
    }

    /** The answer as the gateway gets it. */
    JsonNode ask(String method, String target, String body) {
        int mark = target.indexOf('?');
        return Invocation.call(
                api,
                "api-" + calls.incrementAndGet(),
                Json.object()
                        .put("version", "2.0")
                        .put("rawPath", mark < 0 ? target : target.substring(0, mark))
                        .put("rawQueryString", mark < 0 ? "" : target.substring(mark + 1))
                        .put("body", body)
                        .<ObjectNode>set(
                                "headers",
                                Json.object()
                                        .put("authorization", "Bearer " + token)
                                        .put("content-type", "application/json"))
                        .set(
                                "requestContext",
                                Json.object().set("http", Json.object().put("method", method)))
                        .toString());
    }

    boolean admits(String authorization) {
        JsonNode headers = Json.object().set("headers", Json.object().put("authorization", authorization));
        return Invocation.call(authorizer, "authorizer-" + calls.incrementAndGet(), headers.toString())
                .path("isAuthorized")
                .asBoolean();
    }

    String token() {
        return token;
    }

    @Override
    public void close() {
        networks.close();
    }
}
