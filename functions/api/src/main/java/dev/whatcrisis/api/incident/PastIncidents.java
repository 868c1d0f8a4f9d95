// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import dev.whatcrisis.aftermath.BaseRate;
import dev.whatcrisis.aftermath.PastIncident;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the last incidents of a watch ended. */
public final class PastIncidents {
    private static final int LATEST = 50;

    private final IncidentStore incidents;
    private final PostMortemStore postMortems;

    public PastIncidents(Ports ports) {
        this.incidents = ports.incidents();
        this.postMortems = ports.postMortems();
    }

    /** The base rate for a case like this one; for any when there is none. */
    public BaseRate baseRate(WatchId watch, Optional<Incident> like, Instant now) {
        List<PastIncident> history = history(watch, now);
        return like.map(i -> BaseRate.of(history, i.verdict().type(), i.level()))
                .orElseGet(() -> BaseRate.of(history));
    }

    /** Newest first. */
    private List<PastIncident> history(WatchId watch, Instant now) {
        List<Incident> latest = incidents
                .history(watch, Instant.EPOCH, now.plusMillis(1), Optional.empty(), LATEST)
                .incidents();
        return PastIncident.of(latest, postMortems);
    }
}
