// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.Woken;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.api.incident.Incidents.Outcome;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.WakeRating;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.RosterStore;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;

/** Who was woken for an incident, and whether it was worth it. */
public final class Ratings {
    private final AlertLog alerts;
    private final RosterStore rosters;
    private final Incidents incidents;

    public Ratings(Ports ports) {
        this.alerts = ports.alerts();
        this.rosters = ports.roster();
        this.incidents = new Incidents(ports.incidents());
    }

    /** The nights in which somebody was woken for it. */
    public List<Woken> wakes(Incident incident) {
        return Woken.of(alerts.of(incident.id().value()), rosters.load());
    }

    /** @param alert the first text of a night; see {@link Woken} */
    public Outcome rate(IncidentId id, String alert, boolean worth, String who, Instant now) {
        Woken woken = Woken.of(alerts.of(id.value()), rosters.load()).stream()
                .filter(one -> one.alert().equals(alert))
                .findFirst()
                .orElseThrow(() -> Problem.field("alert", Fact.of("refusal.no-wake")));
        WakeRating rating = new WakeRating(alert, woken.contact().id(), woken.at(), worth, who, now);
        return incidents.step(id, incident -> Lifecycle.rate(incident, rating));
    }

    ObjectNode write(Woken woken, Incident incident) {
        ObjectNode json = Json.object()
                .put("alert", woken.alert())
                .put("contact", woken.contact().id())
                .put("at", woken.at().toString());
        return json.set(
                "rating",
                Json.maybe(
                        woken.rating(incident),
                        rating -> Json.object()
                                .put("worth", rating.worth())
                                .put("by", rating.by())
                                .put("at", rating.at().toString())));
    }
}
