// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.demo;

import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.api.Api;
import dev.whatcrisis.api.access.AccessTokens;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Dispatcher;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Request;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.http.Router;
import dev.whatcrisis.api.journal.InMemoryAuditLog;
import dev.whatcrisis.api.journal.InMemoryIdempotencyStore;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.local.scenario.BuiltInStories;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Opens demos for those who have a page already: one for each language, on ports of their own, in this process. */
public final class Demos implements AutoCloseable {
    private final Api api;
    private final Supplier<ReadPosts> reading;
    private final InstantSource clock;
    private final Dispatcher own;
    private final Map<Language, Demo> open = new HashMap<>();

    /**
     * @param api what is answered but for demos
     * @param tokens of those who may ask for one
     * @param reading what the posts of a story say; a new one for each
     */
    public Demos(Api api, AccessTokens tokens, Supplier<ReadPosts> reading, InstantSource clock) {
        this.api = api;
        this.reading = reading;
        this.clock = clock;
        this.own = new Dispatcher(
                new Router(List.of(Route.of(Role.RESPONDER, "POST", DemoRoutes.PATH, this::open)
                        .secretAnswer())),
                tokens,
                new InMemoryIdempotencyStore(),
                new InMemoryAuditLog(),
                () -> Keeping.WELL);
    }

    /** The API, and before it the way to a demo. */
    public Function<Request, Response> answers() {
        return request -> request.path().equals(DemoRoutes.PATH)
                ? own.handle(request, Optional.empty(), clock.instant())
                : api.handle(request, clock.instant());
    }

    @Override
    public synchronized void close() {
        open.values().forEach(Demo::close);
        open.clear();
    }

    private synchronized Response open(Call call) {
        call.body().onlyWhy();
        Language language = call.words(Optional.empty()).language();
        try {
            Demo demo = open.get(language);
            if (demo == null) {
                demo = Demo.open(0, BuiltInStories.demo(language), reading.get(), clock);
                open.put(language, demo);
            }
            return Response.json(201, Json.object().put("link", demo.link()));
        } catch (IOException e) {
            throw Problem.unavailable(Fact.of("refusal.no-demo").with("why", String.valueOf(e.getMessage())));
        }
    }
}
