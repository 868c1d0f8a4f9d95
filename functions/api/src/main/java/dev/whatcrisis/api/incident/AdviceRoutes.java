// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.api.http.Call;
import dev.whatcrisis.api.http.Response;
import dev.whatcrisis.api.http.Route;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.api.json.VerdictJson;
import dev.whatcrisis.app.Ports;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.RuleText;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchStore;
import java.util.List;

/** What to do about an incident, what not to do, and drafts to copy. */
public final class AdviceRoutes {
    private final Incidents incidents;
    private final WatchStore watches;

    public AdviceRoutes(Ports ports) {
        this.incidents = new Incidents(ports.incidents());
        this.watches = ports.watches();
    }

    public List<Route> routes() {
        return List.of(Route.of(Role.VIEWER, "GET", "/incidents/{id}/suggestions", this::suggestions));
    }

    private Response suggestions(Call call) {
        Incident incident = incidents.find(call);
        Language language = watches.find(incident.watch()).map(Watch::language).orElse(Language.EN);
        RuleText rule = RuleTexts.of(incident.verdict().rule(), language);
        ObjectNode json = Json.object()
                .put("incident", incident.id().value())
                .put("rule", incident.verdict().rule().name());
        json.set("actions", VerdictJson.names(incident.verdict().actions()));
        json.put("timing", rule.timing());
        json.set("do", Json.texts(rule.dos()));
        json.set("dont", Json.texts(rule.donts()));
        json.set("drafts", Json.texts(List.of()));
        return Response.json(200, json);
    }
}
