// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.http.Versions;
import dev.whatcrisis.api.json.PostMortemJson;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;

/** The part of a post-mortem that people write. */
public final class ConclusionRoutes {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_ROLE = 200;

    private final Incidents incidents;
    private final PostMortemStore postMortems;

    public ConclusionRoutes(Ports ports) {
        this.incidents = new Incidents(ports.incidents());
        this.postMortems = ports.postMortems();
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.RESPONDER, "PUT", "/incidents/{id}/post-mortem/conclusions", this::write));
    }

    private Response write(Call call) {
        Fields fields = call.body();
        Optional<Long> read = fields.whole("version");
        String learned = fields.maybeProse("learned", LONGEST_TEXT).orElse("");
        String change = fields.maybeProse("change", LONGEST_TEXT).orElse("");
        String decidedBy = fields.maybeText("decidedBy", LONGEST_ROLE).orElse("");
        fields.why();
        fields.end();
        Incident incident = reported(call);
        Optional<Conclusions> known = postMortems.conclusions(incident.id());
        long version = Versions.expected(
                call, changed(known), read, known.map(Conclusions::version).orElse(0L));
        Conclusions next = new Conclusions(incident.id(), learned, change, decidedBy, call.who(), call.now(), version);
        Conclusions saved = postMortems
                .save(next)
                .orElseThrow(() -> Problem.versionConflict(changed(postMortems.conclusions(incident.id()))));
        return Versions.tagged(Response.json(200, PostMortemJson.conclusions(saved)), saved.version());
    }

    /** The incident, which has a report. */
    private Incident reported(Call call) {
        Incident incident = incidents.find(call);
        if (postMortems.find(incident.id()).isEmpty()) {
            throw Problem.conflict(Fact.of(incident.over() ? "refusal.report-due" : "refusal.report-early"));
        }
        return incident;
    }

    private static Fact changed(Optional<Conclusions> known) {
        return known.map(other -> Fact.of("refusal.conclusions-changed")
                        .with("who", other.updatedBy())
                        .with("at", other.updatedAt()))
                .orElse(Fact.of("refusal.conclusions-gone"));
    }
}
