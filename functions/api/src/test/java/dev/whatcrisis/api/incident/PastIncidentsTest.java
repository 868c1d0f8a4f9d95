// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.api.World;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastIncidentsTest {
    private final InMemoryIncidentStore store = new InMemoryIncidentStore();
    private int made;

    @Test
    void without_an_end_there_is_nothing_to_compare_with() {
        store.save(SampleIncidents.incident("open"));

        assertThat(sentence()).isEqualTo("No incident is over yet, so there is nothing to compare with.");
    }

    @Test
    void few_are_called_few() {
        past(12);
        assertThat(sentence()).isEqualTo("Only 1 incident is over so far; 1 within 36 h.");
        past(200);
        assertThat(sentence()).isEqualTo("Only 2 incidents are over so far; 1 within 36 h.");
    }

    @Test
    void the_last_ten_are_counted() {
        past(200);
        for (int n = 0; n < 9; n++) {
            past(10);
        }
        past(90);

        assertThat(sentence()).isEqualTo("9 of your last 10 incidents were over within 36 h.");
    }

    @Test
    void what_was_not_about_us_does_not_count() {
        past(12);
        Incident homonym = incident();
        store.save(((Change.Done) Lifecycle.notUs(homonym, "lea", World.NOW)).incident());

        assertThat(sentence()).isEqualTo("Only 1 incident is over so far; 1 within 36 h.");
    }

    private void past(int hours) {
        Incident incident = incident();
        store.save(SampleIncidents.over(incident, incident.firstMentionAt().plus(Duration.ofHours(hours))));
    }

    private Incident incident() {
        made++;
        Instant opened = World.NOW.minus(Duration.ofDays(100)).plus(Duration.ofDays(made));
        return SampleIncidents.incident("i-" + made, opened);
    }

    private String sentence() {
        Watch acme = Watch.of(World.ACME, "Acme", World.PARIS, List.of(), World.NOW);
        return new PastIncidents(store).sentence(acme, World.NOW);
    }
}
