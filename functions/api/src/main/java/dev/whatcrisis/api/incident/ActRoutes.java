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
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Act;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What responders do with an incident. */
public final class ActRoutes {
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_ALERT = 1000;
    private static final Set<Act> WITH_ANOTHER = EnumSet.of(Act.MERGE, Act.SPLIT);
    private static final Set<Act> LEVELS = EnumSet.of(Act.RAISE, Act.LOWER);
    private static final Duration LONGEST_SNOOZE = Duration.ofHours(24);

    private final Incidents incidents;
    private final WatchStore watches;
    private final Regroup regroup;
    private final Ratings ratings;

    public ActRoutes(Ports ports) {
        this.incidents = new Incidents(ports.incidents());
        this.watches = ports.watches();
        this.regroup = new Regroup(ports);
        this.ratings = new Ratings(ports);
    }

    public List<Route> routes() {
        return Stream.concat(
                        Arrays.stream(Act.values())
                                .filter(act -> !WITH_ANOTHER.contains(act))
                                .map(act -> route(act.verb(), call -> act(act, call))),
                        Stream.of(
                                route(Act.MERGE.verb(), this::merge),
                                route(Act.SPLIT.verb(), this::split),
                                route("rate", this::rate),
                                route("note", this::note)))
                .toList();
    }

    private static Route route(String verb, Handler handler) {
        return Route.of(Role.RESPONDER, "POST", "/incidents/{id}/" + verb, handler);
    }

    private Response act(Act act, Call call) {
        Optional<Instant> until = act == Act.SNOOZE ? until(call) : Optional.empty();
        Optional<Level> level = LEVELS.contains(act) ? level(call) : Optional.empty();
        if (act != Act.SNOOZE && !LEVELS.contains(act)) {
            call.body().onlyWhy();
        }
        return step(
                call,
                incident -> act.on(
                        incident,
                        call.who(),
                        call.now(),
                        () -> until.orElseGet(() -> morning(incident, call.now())),
                        level));
    }

    private static Optional<Level> level(Call call) {
        Fields fields = call.body();
        Optional<Level> level = fields.maybeChoice("level", Level.class);
        fields.why();
        fields.end();
        return level;
    }

    private static Optional<Instant> until(Call call) {
        Fields fields = call.body();
        Optional<Instant> until = fields.maybeInstant("until");
        fields.why();
        fields.end();
        until.filter(u -> u.isAfter(call.now().plus(LONGEST_SNOOZE))).ifPresent(u -> {
            throw Problem.field("until", Fact.of("refusal.snooze"));
        });
        return until;
    }

    private Response merge(Call call) {
        String into = named(call, "into");
        return take(call, id -> regroup.merge(id, into, call.who(), call.now()));
    }

    private Response split(Call call) {
        String story = named(call, "story");
        return take(call, id -> regroup.split(id, story, call.who(), call.now()));
    }

    private static String named(Call call, String name) {
        Fields fields = call.body();
        String id = fields.text(name, LONGEST_ID);
        fields.why();
        fields.end();
        return id;
    }

    private Response rate(Call call) {
        Fields fields = call.body();
        String alert = fields.text("alert", LONGEST_ALERT);
        fields.need("worth");
        boolean worth = fields.flag("worth", false);
        fields.why();
        fields.end();
        return take(call, id -> ratings.rate(id, alert, worth, call.who(), call.now()));
    }

    private Response note(Call call) {
        Fields fields = call.body();
        String text = fields.prose("text", LONGEST_NOTE);
        fields.end();
        return step(call, incident -> Lifecycle.note(incident, call.who(), text, call.now()));
    }

    private Instant morning(Incident incident, Instant now) {
        ZoneId zone = watches.find(incident.watch()).map(Watch::zone).orElse(ZoneOffset.UTC);
        return Morning.next(now, zone);
    }

    private Response step(Call call, Function<Incident, Change> step) {
        return take(call, id -> incidents.step(id, step));
    }

    private Response take(Call call, Function<IncidentId, Outcome> taken) {
        Incident before = incidents.find(call);
        Words words = call.words(watches.find(before.watch()));
        return switch (taken.apply(before.id())) {
            case Outcome.Refused refused -> throw Problem.conflict(words.say(refused.reason()));
            case Outcome.Done done -> {
                ObjectNode json = Json.object();
                json.set("incident", IncidentJson.write(done.incident(), words));
                json.set("entry", IncidentJson.entry(done.entry(), words));
                yield Response.json(200, json);
            }
        };
    }
}
