// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.SampleIncidents;
import dev.whatcrisis.tracking.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WriteAftermathTest {
    private static final Instant NOON = Scene.NOON;

    private final Scene scene = new Scene();
    private final WriteAftermath aftermath = new WriteAftermath(scene.ports);
    private final Incident open = stored(SampleIncidents.incident("acme-1", NOON.minusSeconds(7_200)));
    private final Incident over =
            stored(SampleIncidents.over(SampleIncidents.incident("acme-2", NOON.minusSeconds(7_200)), NOON));

    @Test
    void only_what_is_over_gets_a_post_mortem() {
        aftermath.write(scene.seeing(NOON), List.of(open, over));

        assertThat(scene.ports.postMortems().find(open.id())).isEmpty();
        assertThat(scene.ports.postMortems().find(over.id()))
                .hasValueSatisfying(done -> assertThat(done.writtenAt()).isEqualTo(NOON));
    }

    @Test
    void what_was_written_once_is_not_written_again() {
        aftermath.write(scene.seeing(NOON), List.of(over));
        aftermath.write(scene.seeing(NOON.plus(Duration.ofHours(1))), List.of(over));

        assertThat(scene.ports.postMortems().find(over.id()).map(PostMortem::writtenAt))
                .contains(NOON);
    }

    private Incident stored(Incident incident) {
        return scene.ports.incidents().save(incident).orElseThrow();
    }
}
