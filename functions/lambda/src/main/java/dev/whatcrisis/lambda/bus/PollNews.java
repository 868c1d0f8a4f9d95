// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bus;

import dev.whatcrisis.collecting.Poll;
import dev.whatcrisis.detecting.DetectCrises.Detected;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is new to the bus: the difference between what is and what it was told.
 *
 * @param told what it will have been told when it has taken the events
 */
public record PollNews(List<BusEvent> events, Told told) {
    public PollNews {
        events = List.copyOf(events);
    }

    /** What a run for a watch came to that the bus does not know. */
    public static PollNews of(Told before, Detected detected, Function<IncidentId, Optional<Incident>> incidents) {
        Conclusion now = detected.now();
        Set<IncidentId> open = Set.copyOf(now.open());
        List<SourceHealth> blind = now.sight().sources().stream()
                .filter(health -> health.sight() == SourceHealth.Sight.BLIND)
                .toList();
        List<BusEvent> events = new ArrayList<>();
        missing(open, before.open()).stream()
                .flatMap(id -> incidents.apply(id).stream())
                .map(incident -> BusEvents.incidentOpened(incident, now.at()))
                .forEach(events::add);
        missing(before.open(), open).stream()
                .flatMap(id -> incidents.apply(id).stream())
                .flatMap(incident -> over(incident, now.at()).stream())
                .forEach(events::add);
        blind.stream()
                .filter(health -> !before.blind().contains(health.query().key()))
                .map(health -> BusEvents.sourceBlind(before.watch(), health, now.at()))
                .forEach(events::add);
        if (now.mood() != before.mood() || now.level() != before.level()) {
            events.add(BusEvents.verdictChanged(before, now));
        }
        Set<String> blindKeys =
                blind.stream().map(health -> health.query().key()).collect(Collectors.toSet());
        return new PollNews(events, new Told(before.watch(), now.mood(), now.level(), open, blindKeys));
    }

    /** What polls of a source brought for a watch; empty when they brought nothing that anybody could act on. */
    public static Optional<BusEvent> of(WatchId watch, SourceName source, List<Poll> polls, Instant at) {
        boolean news = polls.stream()
                .anyMatch(poll ->
                        poll.added() > 0 || poll.deleted() > 0 || poll.failure().isPresent());
        return news ? Optional.of(BusEvents.mentionsCollected(watch, source, polls, at)) : Optional.empty();
    }

    private static Optional<BusEvent> over(Incident incident, Instant at) {
        return incident.state() instanceof State.Over over
                ? Optional.of(BusEvents.incidentOver(incident, over, at))
                : Optional.empty();
    }

    private static Set<IncidentId> missing(Set<IncidentId> these, Set<IncidentId> from) {
        Set<IncidentId> rest = new HashSet<>(these);
        rest.removeAll(from);
        return rest;
    }
}
