// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import dev.whatcrisis.aftermath.BaseRate;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemMarkdown;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.BaseRateJson;
import dev.whatcrisis.api.json.PostMortemJson;
import dev.whatcrisis.api.watch.WatchRoutes;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;

/** How incidents ended. */
public final class AftermathRoutes {
    private final Incidents incidents;
    private final WatchStore watches;
    private final PostMortemStore postMortems;
    private final PastIncidents past;

    public AftermathRoutes(Ports ports) {
        this.incidents = new Incidents(ports.incidents());
        this.watches = ports.watches();
        this.postMortems = ports.postMortems();
        this.past = new PastIncidents(ports);
    }

    public List<Route> routes() {
        return List.of(
                Route.of(Role.VIEWER, "GET", "/incidents/{id}/post-mortem.json", this::json),
                Route.of(Role.VIEWER, "GET", "/incidents/{id}/post-mortem.md", this::markdown),
                Route.of(Role.VIEWER, "GET", "/incidents/{id}/post-mortem.html", this::html),
                Route.of(Role.VIEWER, "GET", "/base-rate", this::baseRate).query("watch"));
    }

    private Response json(Call call) {
        PostMortem postMortem = find(call);
        return Response.json(
                200,
                PostMortemJson.write(
                        postMortem,
                        postMortems.conclusions(postMortem.incident()),
                        call.words(watches.find(postMortem.watch()))));
    }

    private PostMortem find(Call call) {
        Incident incident = incidents.find(call);
        return postMortems
                .find(incident.id())
                .map(written -> written.rated(incident.handling().ratings()))
                .orElseThrow(() ->
                        Problem.conflict(Fact.of(incident.over() ? "refusal.report-due" : "refusal.report-early")));
    }

    private Response markdown(Call call) {
        PostMortem postMortem = find(call);
        Watch watch = watch(postMortem);
        return Response.of(
                200,
                "text/markdown; charset=utf-8",
                PostMortemMarkdown.of(
                        postMortem,
                        postMortems.conclusions(postMortem.incident()),
                        watch,
                        call.words(watch).language()));
    }

    private Response html(Call call) {
        PostMortem postMortem = find(call);
        Watch watch = watch(postMortem);
        return PostMortemHtml.of(
                postMortem,
                postMortems.conclusions(postMortem.incident()),
                watch,
                call.words(watch).language());
    }

    private Watch watch(PostMortem postMortem) {
        return watches.find(postMortem.watch()).orElseThrow(() -> Problem.conflict(Fact.of("refusal.report-gone")));
    }

    private Response baseRate(Call call) {
        Watch watch = WatchRoutes.find(watches, "watch", call.requiredQuery("watch"));
        BaseRate rate = past.baseRate(watch.id(), Optional.empty(), call.now());
        return Response.json(200, BaseRateJson.write(rate, watch, call.words(watch)));
    }
}
