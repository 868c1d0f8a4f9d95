// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.roster;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.http.Versions;
import dev.whatcrisis.api.json.AlertJson;
import dev.whatcrisis.api.watch.WatchRoutes;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.RosterStore;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reading and changing who may be told, and trying it out. */
public final class RosterRoutes {
    private static final Fact CHANGED = Fact.of("refusal.roster-changed");

    private final RosterStore rosters;
    private final WatchStore watches;
    private final AlertLog alerts;
    private final Pauses pauses;

    public RosterRoutes(RosterStore rosters, WatchStore watches, AlertLog alerts) {
        this.rosters = rosters;
        this.watches = watches;
        this.alerts = alerts;
        this.pauses = new Pauses(rosters);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.RESPONDER, "GET", "/roster", this::read),
                Route.of(Role.ADMIN, "PUT", "/roster", this::write),
                Route.of(Role.RESPONDER, "POST", "/roster/{id}/pause", this::pause),
                Route.of(Role.RESPONDER, "POST", "/roster/{id}/resume", this::resume),
                Route.of(Role.ADMIN, "POST", "/roster/{id}/test", this::test).query("watch"));
    }

    private Response read(Call call) {
        return answer(rosters.load());
    }

    private Response write(Call call) {
        Roster known = rosters.load();
        RosterFields.Sent sent = RosterFields.read(call.body(), Language.EN, known);
        long version = Versions.expected(call, CHANGED, sent.version(), known.version());
        return answer(
                rosters.save(new Roster(sent.contacts(), version)).orElseThrow(() -> Problem.versionConflict(CHANGED)));
    }

    private Response pause(Call call) {
        Fields fields = call.body();
        Optional<Instant> until = fields.maybeInstant("until");
        fields.why();
        fields.end();
        return answer(pauses.pause(call.part("id"), until, call.now()));
    }

    private Response resume(Call call) {
        call.body().onlyWhy();
        return answer(pauses.resume(call.part("id")));
    }

    private Response test(Call call) {
        call.body().onlyWhy();
        Contact contact =
                rosters.load().find(call.part("id")).orElseThrow(() -> Problem.notFound(Fact.of("refusal.no-contact")));
        Watch watch = watch(call);
        List<Alert> tests = TestMessages.to(contact, watch, call.now());
        if (tests.isEmpty()) {
            throw Problem.conflict(Fact.of("refusal.no-way").with("contact", contact.id()));
        }
        tests.forEach(alerts::due);
        return Response.json(202, AlertJson.write(tests, call.words(watch)));
    }

    private Watch watch(Call call) {
        return call.query("watch")
                .map(id -> WatchRoutes.find(watches, "watch", id))
                .or(() -> watches.all().stream().findFirst())
                .orElseThrow(() -> Problem.conflict(Fact.of("refusal.no-watch-yet")));
    }

    private static Response answer(Roster roster) {
        return Versions.tagged(Response.json(200, RosterJson.write(roster)), roster.version());
    }
}
