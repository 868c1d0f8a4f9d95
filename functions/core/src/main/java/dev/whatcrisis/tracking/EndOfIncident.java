// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.fade.Closing;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.IncidentNumbers;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an incident is over. Silence that nobody listened to is none: while the watch, or a source of the incident, is
 * mostly blind nothing ends, and the hours in which that was so are missing afterwards. They are remembered in the incident's
 * own timeline, where a person who reads its history needs them, too.
 */
final class EndOfIncident {
    /** An own post that nobody talked about for so long is no incident any more. */
    static final Duration UNNOTICED = Duration.ofHours(24);

    private final IncidentStore incidents;

    EndOfIncident(IncidentStore incidents) {
        this.incidents = incidents;
    }

    Closing of(Incident incident, IncidentCounts counts, Snapshot moment) {
        Optional<Fact> blind = blind(incident, counts, moment.sight());
        if (blind.isPresent()) {
            remember(incident, blind.get(), moment.now());
            return new Closing(false, blind.get());
        }
        Closing closing = closing(incident, counts, moment, Set.of());
        return closing.close() ? closing(incident, counts, moment, unseen(incident)) : closing;
    }

    private static Closing closing(Incident incident, IncidentCounts counts, Snapshot moment, Set<Instant> unseen) {
        if (counts.isEmpty()) {
            Duration watched = Duration.between(incident.times().openedAt(), moment.now())
                    .minus(pause(incident, moment).map(ClockJump::by).orElse(Duration.ZERO));
            boolean unnoticed = watched.compareTo(UNNOTICED) >= 0;
            return new Closing(unnoticed, Fact.of(unnoticed ? "closing.unnoticed" : "closing.fresh"));
        }
        HourlyCounts hours = IncidentNumbers.hourly(
                counts.fives()::at,
                incident.times().firstMentionAt(),
                moment.now(),
                start -> unseen.contains(start.truncatedTo(ChronoUnit.HOURS)) || paused(start, incident, moment));
        return Closing.of(
                hours,
                incident.times().firstMentionAt(),
                moment.now(),
                moment.watch().zone());
    }

    /** The last time in which nobody looked, if the incident was open then: what was not seen is no silence. */
    private static Optional<ClockJump> pause(Incident incident, Snapshot moment) {
        return moment.jump()
                .filter(jump -> !jump.back())
                .filter(jump ->
                        !jump.at().minus(jump.by()).isBefore(incident.times().openedAt()));
    }

    private static boolean paused(Instant start, Incident incident, Snapshot moment) {
        return pause(incident, moment)
                .filter(jump -> start.isAfter(jump.at().minus(jump.by())) && start.isBefore(jump.at()))
                .isPresent();
    }

    private static Optional<Fact> blind(Incident incident, IncidentCounts counts, Sight sight) {
        if (sight.blind()) {
            return Optional.of(Fact.of("closing.blind"));
        }
        Set<SourceName> needed = counts.sources();
        boolean live = incident.verdict().flags().contains(Flag.OWN_LIVE);
        incident.origin().ownPost().filter(post -> live).map(MentionId::source).ifPresent(needed::add);
        return needed.stream()
                .filter(source -> mostlyBlind(source, sight))
                .sorted()
                .findFirst()
                .map(source -> Fact.of("closing.blindOn").with("source", source.value()));
    }

    /** One dead feed of many does not keep an incident open for ever. */
    private static boolean mostlyBlind(SourceName source, Sight sight) {
        List<SourceHealth.Sight> queries = sight.sources().stream()
                .filter(health -> health.query().source().equals(source))
                .map(SourceHealth::sight)
                .filter(seen -> seen != SourceHealth.Sight.WAITING)
                .toList();
        long living = queries.stream()
                .filter(seen -> seen == SourceHealth.Sight.LIVING)
                .count();
        return living < Sight.BLIND_BELOW * queries.size();
    }

    private void remember(Incident incident, Fact blind, Instant now) {
        incidents.append(incident.id(), TimelineEntry.unseen(now, blind, now.truncatedTo(ChronoUnit.HOURS)));
    }

    private Set<Instant> unseen(Incident incident) {
        return incidents.timeline(incident.id()).stream()
                .flatMap(entry -> entry.unseen().stream())
                .collect(Collectors.toSet());
    }
}
