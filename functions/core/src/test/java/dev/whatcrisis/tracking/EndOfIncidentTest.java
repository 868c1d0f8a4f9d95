// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.fade.Closing;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.mention.Mention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndOfIncidentTest {
    private static final Instant NOON = Scene.NOON;

    private final Scene scene = new Scene();
    private final Incident incident = scene.ports
            .incidents()
            .save(SampleIncidents.incident("acme-1", NOON))
            .orElseThrow();

    @Test
    void what_nobody_talked_about_for_a_day_is_over() {
        assertThat(closing(scene.seeing(NOON.plus(Duration.ofHours(23)))).close())
                .isFalse();
        assertThat(closing(scene.seeing(NOON.plus(Duration.ofHours(24)))).close())
                .isTrue();
    }

    @Test
    void nothing_ends_while_the_watch_is_blind_and_the_hour_is_remembered_once() {
        Snapshot blind = scene.blind(NOON.plus(Duration.ofHours(30)));

        Closing closing = closing(blind);
        closing(blind);

        assertThat(closing.close()).isFalse();
        assertThat(closing.reason().key()).isEqualTo("closing.blind");
        assertThat(unseen()).containsExactly(NOON.plus(Duration.ofHours(30)));
    }

    @Test
    void nothing_ends_while_a_source_of_the_incident_is_blind() {
        Mention post = Scene.post("p", "no bread", NOON, 0.9);
        scene.ports.incidents().addMentions(incident.id(), List.of(post));

        Closing closing = closing(scene.withoutForum(NOON.plus(Duration.ofDays(5))));

        assertThat(closing.close()).isFalse();
        assertThat(closing.reason().key()).isEqualTo("closing.blindOn");
    }

    private Closing closing(Snapshot moment) {
        IncidentCounts counts = IncidentCounts.of(scene.ports.incidents().buckets(incident.id()), moment.now());
        return new EndOfIncident(scene.ports.incidents()).of(incident, counts, moment);
    }

    private List<Instant> unseen() {
        return scene.ports.incidents().timeline(incident.id()).stream()
                .map(TimelineEntry::unseen)
                .flatMap(hour -> hour.stream())
                .toList();
    }
}
