// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.tracking.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a look does while no count was closed since the last one. */
class BetweenCountsTest {
    private static final Instant START = MONDAY.plus(Duration.ofDays(15)).plus(Duration.ofHours(8));
    private static final Instant STORM = START.plus(Duration.ofHours(1));
    private static final Instant LATER = STORM.plus(Duration.ofMinutes(50));

    private final Loop loop = new Loop(Ports.inMemory()).ordinary(MONDAY, START);

    @BeforeEach
    void a_storm_opened_an_incident() {
        loop.now = START;
        loop.until(START).storm(STORM, 40).until(LATER);
        loop.now = LATER.plusSeconds(60);
    }

    @Test
    void an_incident_of_which_nothing_new_was_said_is_left_as_it_is() {
        Incident before = incident();
        loop.look();

        assertThat(before.times().updatedAt()).isEqualTo(LATER);
        assertThat(incident()).isEqualTo(before);
    }

    @Test
    void one_post_about_it_brings_it_up_to_date() {
        int before = incident().size().posts();
        loop.storm(loop.now.minusSeconds(20), 1);
        loop.poll();
        loop.look();

        assertThat(incident().times().updatedAt()).isEqualTo(loop.now);
        assertThat(incident().size().posts()).isEqualTo(before + 1);
    }

    @Test
    void so_does_a_post_of_ours() {
        loop.ports
                .mentions()
                .add(loop.watch.id(), List.of(Scene.own("ours", "we heard of the kettles and will call", loop.now)));
        loop.look();

        assertThat(incident().times().updatedAt()).isEqualTo(loop.now);
    }

    @Test
    void with_the_next_count_every_open_incident_is_looked_at() {
        loop.now = LATER.plus(Loop.INTERVAL);
        loop.look();

        assertThat(incident().times().updatedAt()).isEqualTo(loop.now);
    }

    @Test
    void somebody_who_is_hurt_is_heard_at_once() {
        loop.hurt(loop.now.minusSeconds(250));
        loop.poll();
        loop.look();

        assertThat(loop.incidents()).hasSize(2);
    }

    private Incident incident() {
        return loop.incidents().getLast();
    }
}
