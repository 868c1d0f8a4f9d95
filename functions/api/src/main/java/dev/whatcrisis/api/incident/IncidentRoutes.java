// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.IncidentJson;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.watch.WatchRoutes;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.IncidentStore.Page;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** History, and one incident in full. */
public final class IncidentRoutes {
    private static final int MOST = 100;
    private static final int USUAL = 20;

    private final WatchStore watches;
    private final IncidentStore store;
    private final Incidents incidents;
    private final Detail detail;

    public IncidentRoutes(Ports ports) {
        this.watches = ports.watches();
        this.store = ports.incidents();
        this.incidents = new Incidents(store);
        this.detail = new Detail(ports);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.VIEWER, "GET", "/incidents", this::history)
                        .query("watch", "from", "to", "cursor", "limit"),
                Route.of(Role.VIEWER, "GET", "/incidents/{id}", this::one));
    }

    /** Incidents outlive their watch; a watch that has none must at least be one, so that a slip of the pen is noticed. */
    private Response history(Call call) {
        WatchId watch = WatchRoutes.id("watch", call.requiredQuery("watch"));
        Instant from = call.instant("from").orElse(Instant.EPOCH);
        Instant to = call.instant("to").orElse(call.now().plusMillis(1));
        int limit = call.number("limit", 1, MOST, USUAL);
        Page page = page(watch, from, to, call.query("cursor"), limit);
        Optional<Watch> known = watches.find(watch);
        if (page.incidents().isEmpty() && known.isEmpty()) {
            throw WatchRoutes.unknown(watch.value());
        }
        Words words = call.words(known);
        ObjectNode json = Json.object();
        json.set("incidents", Json.array(page.incidents(), incident -> IncidentJson.write(incident, words)));
        json.set("next", Json.maybeText(page.next()));
        return Response.json(200, json);
    }

    private Page page(WatchId watch, Instant from, Instant to, Optional<String> cursor, int limit) {
        try {
            return store.history(watch, from, to, cursor, limit);
        } catch (IllegalArgumentException e) {
            throw Problem.field("cursor", Fact.of("refusal.cursor"));
        }
    }

    private Response one(Call call) {
        Incident incident = incidents.find(call);
        Words words = call.words(watches.find(incident.watch()));
        return Response.json(200, detail.write(incident, words, call.now()));
    }
}
