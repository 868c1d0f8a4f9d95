// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import static dev.whatcrisis.mention.SampleMentions.POSTED;
import static dev.whatcrisis.mention.SampleMentions.RECEIVED;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Counts;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.SampleMentions;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a {@link RestlessWriter} left behind, as found after opening its store again. */
record Reopened(
        Ports ports,
        List<Mention> received,
        Set<MentionId> mentions,
        Map<String, Alert> alerts,
        Map<String, Incident> incidents,
        Map<String, Set<MentionId>> countedOf,
        Map<String, Set<String>> timelineOf) {
    private static final WatchId ACME = SampleIncidents.ACME;
    private static final Instant LATER = RECEIVED.plusSeconds(100_000);
    private static final int ALL = 1_000_000;

    static Reopened of(Ports ports) {
        List<Mention> received = ports.mentions().receivedAfter(ACME, Position.START, ALL, LATER);
        return new Reopened(
                ports,
                received,
                received.stream().map(Mention::id).collect(toSet()),
                ports.alerts().of("acme-1").stream()
                        .collect(toMap(alert -> alert.id().value(), alert -> alert)),
                ports.incidents().open(ACME).stream().collect(toMap(i -> i.id().value(), i -> i)),
                new HashMap<>(),
                new HashMap<>());
    }

    long version(String incident) {
        return incidents.get(incident).version();
    }

    Alert.Progress progress(String alert) {
        return alerts.get(alert).progress();
    }

    Set<MentionId> counted(String incident) {
        return countedOf.computeIfAbsent(
                incident, id -> Set.copyOf(ports.incidents().mentions(new IncidentId(id))));
    }

    Set<String> timelineKeys(String incident) {
        return timelineOf.computeIfAbsent(
                incident,
                id -> ports.incidents().timeline(new IncidentId(id)).stream()
                        .map(TimelineEntry::key)
                        .collect(toSet()));
    }

    void assertNothingIsHalfWritten() {
        Counts expected = new Counts();
        received.forEach(expected::add);
        assertThat(ports.mentions().buckets(ACME, POSTED.minusSeconds(300), LATER))
                .isEqualTo(expected.all());
        assertThat(ports.incidents()
                        .history(ACME, Instant.EPOCH, LATER, Optional.empty(), ALL)
                        .incidents())
                .containsExactlyInAnyOrderElementsOf(incidents.values());
        for (String incident : incidents.keySet()) {
            assertThat(SampleMentions.total(ports.incidents().buckets(new IncidentId(incident))))
                    .isEqualTo(counted(incident).size());
        }
        assertAlertsAreFoundEverywhere();
    }

    private void assertAlertsAreFoundEverywhere() {
        List<Alert> sent = alerts.values().stream().filter(Alert::sent).toList();
        List<Alert> notSent =
                alerts.values().stream().filter(alert -> !alert.sent()).toList();
        assertThat(ports.alerts().latest(ACME, ALL)).containsExactlyInAnyOrderElementsOf(alerts.values());
        assertThat(ports.alerts().wakes("ana", RECEIVED)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(ports.alerts().pending(ACME, LATER)).containsExactlyInAnyOrderElementsOf(notSent);
    }
}
