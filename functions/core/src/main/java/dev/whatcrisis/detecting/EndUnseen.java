// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ends what nobody looked at for a day, because the watch rests: it is no incident any more, unless a person has to say so. */
final class EndUnseen {
    private static final Duration UNSEEN = Duration.ofHours(24);

    private final IncidentStore incidents;

    EndUnseen(IncidentStore incidents) {
        this.incidents = incidents;
    }

    /** Returns those that ended. */
    List<Incident> end(Watch watch, Instant now) {
        return incidents.open(watch.id()).stream()
                .filter(incident -> !CaseFlags.closedByPerson(
                        incident.verdict().type(), incident.verdict().flags()))
                .filter(incident ->
                        Duration.between(incident.times().updatedAt(), now).compareTo(UNSEEN) >= 0)
                .flatMap(incident -> end(incident, watch, now).stream())
                .toList();
    }

    private Optional<Incident> end(Incident incident, Watch watch, Instant now) {
        Fact reason = Fact.of(watch.paused() ? "closing.paused" : "closing.noSource");
        if (!(Lifecycle.calm(incident, reason, now) instanceof Change.Done done)) {
            return Optional.empty();
        }
        incidents.append(incident.id(), done.entry());
        return incidents.save(done.incident());
    }
}
