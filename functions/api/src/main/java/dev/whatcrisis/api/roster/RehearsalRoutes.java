// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.roster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.rehearsal.Rehearsal;
import dev.whatcrisis.rehearsal.Rehearsals;
import dev.whatcrisis.words.Words;
import java.util.List;

/** When each way to tell somebody was last shown to arrive. It is confirmed by the link in the message, and nowhere else. */
public final class RehearsalRoutes {
    private final Ports ports;

    public RehearsalRoutes(Ports ports) {
        this.ports = ports;
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.RESPONDER, "GET", "/rehearsals", this::read));
    }

    private Response read(Call call) {
        Words words = call.words(ports.watches().all().stream().findFirst());
        Rehearsals current = ports.rehearsals().load().still(ports.roster().load());
        return Response.json(
                200,
                Json.object()
                        .<ObjectNode>set("rehearsals", Json.array(current.all(), RehearsalRoutes::way))
                        .set(
                                "unconfirmed",
                                Json.texts(words.say(
                                        current.unconfirmed(ports.roster().load(), call.now())))));
    }

    private static ObjectNode way(Rehearsal way) {
        ObjectNode json = Json.object()
                .put("contact", way.contact())
                .put("means", way.means().name())
                .put("since", way.since().toString());
        json.set("askedAt", Json.maybeInstant(way.askedAt()));
        return json.set("confirmedAt", Json.maybeInstant(way.confirmedAt()));
    }
}
