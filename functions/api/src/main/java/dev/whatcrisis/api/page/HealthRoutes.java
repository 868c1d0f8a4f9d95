// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page;

import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.api.access.PersonStore;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.KeepingJson;
import dev.whatcrisis.words.Fact;
import java.lang.System.Logger;
import java.util.List;
import java.util.function.Supplier;

/**
 * Two signs of life. {@code /health}: it answers; whoever restarts what does not answer asks this. {@code /ready}: it can
 * read and keep what comes; a full disk is not healed by a restart, which would only lose what is held in memory.
 */
public final class HealthRoutes {
    private static final Logger LOG = System.getLogger(HealthRoutes.class.getName());

    private final PersonStore people;
    private final Supplier<Keeping> keeping;

    /** @param people any store will do: whether it can be read is tried with one that asks for little */
    public HealthRoutes(PersonStore people, Supplier<Keeping> keeping) {
        this.people = people;
        this.keeping = keeping;
    }

    public List<Route> routes() {
        return List.of(
                Route.open(
                        "GET",
                        "/health",
                        call -> Response.json(200, Json.object().put("status", "ok"))),
                Route.open("GET", "/ready", this::ready));
    }

    private Response ready(Call call) {
        Keeping kept = keeping.get();
        if (!readable()) {
            throw Problem.unavailable(Fact.of("refusal.unreadable"));
        }
        kept.unwritableSince().ifPresent(since -> {
            throw Problem.unwritable(since);
        });
        return Response.json(
                200, Json.object().put("status", "ready").set("store", KeepingJson.write(kept, call.now())));
    }

    private boolean readable() {
        try {
            people.find("ready");
            return true;
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "the store cannot be read", e);
            return false;
        }
    }
}
