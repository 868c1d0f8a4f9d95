// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An incident that is over, as the base rate sees it.
 *
 * @param lasted from the first mention to calm
 */
public record PastIncident(CrisisType type, Level highest, Duration lasted, String headline) {
    /**
     * Reads an incident that is over and was about us.
     *
     * @param calm when its counts were calm, as in its post-mortem; the end itself when that is not known
     */
    public static Optional<PastIncident> of(Incident incident, Optional<Instant> calm) {
        if (!(incident.state() instanceof State.Over over) || !over.how().ours()) {
            return Optional.empty();
        }
        Duration lasted = Duration.between(incident.times().firstMentionAt(), calm.orElse(over.at()));
        return Optional.of(new PastIncident(
                incident.verdict().type(), incident.judgement().highest(), lasted, incident.headline()));
    }

    /** Those of these incidents that are over and were about us, calm when their post-mortems say so; in their order. */
    public static List<PastIncident> of(List<Incident> incidents, PostMortemStore postMortems) {
        return incidents.stream()
                .filter(Incident::over)
                .flatMap(incident ->
                        of(
                                incident,
                                postMortems
                                        .find(incident.id())
                                        .flatMap(written -> written.times().calm()))
                                .stream())
                .toList();
    }
}
