// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Handler;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.incident.Incidents.Outcome;
import dev.whatcrisis.api.json.IncidentJson;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What responders do with an incident. */
public final class ActRoutes {
    private static final int LONGEST_NOTE = 1000;
    private static final Duration LONGEST_SNOOZE = Duration.ofHours(24);

    private final Incidents incidents;
    private final WatchStore watches;

    public ActRoutes(IncidentStore incidents, WatchStore watches) {
        this.incidents = new Incidents(incidents);
        this.watches = watches;
    }

    public List<Route> routes() {
        return List.of(
                act("acknowledge", this::acknowledge),
                act("snooze", this::snooze),
                act("note", this::note),
                act("close", this::close),
                act("not-us", this::notUs),
                act("undo", this::undo));
    }

    private static Route act(String verb, Handler handler) {
        return Route.of(Role.RESPONDER, "POST", "/incidents/{id}/" + verb, handler);
    }

    private Response acknowledge(Call call) {
        return plain(call, incident -> Lifecycle.acknowledge(incident, call.who(), call.now()));
    }

    private Response close(Call call) {
        return plain(call, incident -> Lifecycle.close(incident, call.who(), call.now()));
    }

    private Response notUs(Call call) {
        return plain(call, incident -> Lifecycle.notUs(incident, call.who(), call.now()));
    }

    private Response undo(Call call) {
        return plain(call, incident -> Lifecycle.undo(incident, call.who(), call.now()));
    }

    private Response note(Call call) {
        Fields fields = call.body();
        String text = fields.prose("text", LONGEST_NOTE);
        fields.end();
        return take(call, incident -> Lifecycle.note(incident, call.who(), text, call.now()));
    }

    private Response snooze(Call call) {
        Fields fields = call.body();
        Optional<Instant> until = fields.maybeInstant("until");
        fields.why();
        fields.end();
        until.filter(u -> u.isAfter(call.now().plus(LONGEST_SNOOZE))).ifPresent(u -> {
            throw Problem.field("until", "may be at most 24 hours ahead");
        });
        return take(
                call,
                incident -> Lifecycle.snooze(
                        incident, call.who(), until.orElseGet(() -> morning(incident, call.now())), call.now()));
    }

    private Instant morning(Incident incident, Instant now) {
        ZoneId zone = watches.find(incident.watch()).map(Watch::zone).orElse(ZoneOffset.UTC);
        return Morning.next(now, zone);
    }

    /** An act that needs nothing but perhaps a reason. */
    private Response plain(Call call, Function<Incident, Change> step) {
        call.body().onlyWhy();
        return take(call, step);
    }

    private Response take(Call call, Function<Incident, Change> step) {
        return switch (incidents.step(incidents.find(call).id(), step)) {
            case Outcome.Refused refused -> throw Problem.conflict(refused.reason());
            case Outcome.Done done -> {
                ObjectNode json = Json.object();
                json.set("incident", IncidentJson.write(done.incident()));
                json.set("entry", IncidentJson.entry(done.entry()));
                yield Response.json(200, json);
            }
        };
    }
}
