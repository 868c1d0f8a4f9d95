// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.State.Ending;
import dev.whatcrisis.incident.State.Over;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the last incidents of a watch ended, in counts: never percent, because they are few. */
public final class PastIncidents {
    private static final int FEW = 5;
    private static final int LAST = 10;
    private static final int LOOKED_AT = 50;
    private static final Duration SOON = Duration.ofHours(36);

    private final IncidentStore incidents;

    public PastIncidents(IncidentStore incidents) {
        this.incidents = incidents;
    }

    /** For example "9 of your last 10 incidents were over within 36 h." */
    public String sentence(Watch watch, Instant now) {
        List<Duration> lengths = lengths(watch, now);
        if (lengths.isEmpty()) {
            return "No incident is over yet, so there is nothing to compare with.";
        }
        long soon = lengths.stream().filter(l -> l.compareTo(SOON) <= 0).count();
        int all = lengths.size();
        return all < FEW
                ? "Only " + all + (all == 1 ? " incident is" : " incidents are") + " over so far; " + soon + " within "
                        + SOON.toHours() + " h."
                : soon + " of your last " + all + " incidents were over within " + SOON.toHours() + " h.";
    }

    /** From first mention to over, newest first; without what was not about us. */
    private List<Duration> lengths(Watch watch, Instant now) {
        List<Duration> lengths = new ArrayList<>();
        List<Incident> past = incidents
                .history(watch.id(), Instant.EPOCH, now.plusMillis(1), Optional.empty(), LOOKED_AT)
                .incidents();
        for (Incident incident : past) {
            if (incident.state() instanceof Over over && over.how() != Ending.NOT_US && lengths.size() < LAST) {
                lengths.add(Duration.between(incident.firstMentionAt(), over.at()));
            }
        }
        return lengths;
    }
}
