// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static dev.whatcrisis.tracking.Scene.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.InMemoryIncidentStore;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.mention.Mention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownCountsTest {
    private static final IncidentId ID = new IncidentId("acme-1");

    private final IncidentStore store = new InMemoryIncidentStore();
    private final KnownCounts known = new KnownCounts(store);
    private final IncidentStore ours = new OpenOnce(store, known);

    @BeforeEach
    void ten_hours_were_counted() {
        for (int minute = 0; minute < 600; minute += 20) {
            store.addMentions(ID, List.of(post("at-" + minute, NOON.minusSeconds(60L * minute))));
        }
        assertThat(posts(NOON)).isEqualTo(30);
    }

    @Test
    void what_anybody_adds_to_the_last_half_hour_is_seen_at_the_next_look() {
        store.addMentions(ID, List.of(post("new", NOON.minusSeconds(1500))));

        assertThat(posts(NOON.plusSeconds(60))).isEqualTo(31);
    }

    @Test
    void what_this_process_adds_is_seen_at_the_next_look_however_old() {
        ours.addMentions(ID, List.of(post("late", NOON.minus(Duration.ofHours(7)))));

        assertThat(posts(NOON.plusSeconds(60))).isEqualTo(31);
    }

    @Test
    void what_another_process_adds_late_is_seen_in_the_next_hour() {
        store.addMentions(ID, List.of(post("late", NOON.minus(Duration.ofHours(7)))));

        assertThat(posts(NOON.plusSeconds(3540))).isEqualTo(30);
        assertThat(posts(NOON.plusSeconds(3600))).isEqualTo(31);
    }

    @Test
    void they_are_those_of_the_store_at_every_look_of_days() {
        Random random = new Random(5);
        Instant now = NOON;
        for (int look = 0; look < 3000; look++) {
            now = now.plusSeconds(60);
            for (int n = random.nextInt(3); n > 0; n--) {
                Duration late = Duration.ofSeconds(random.nextInt(10) == 0 ? random.nextInt(30_000) : 100);
                ours.addMentions(ID, List.of(post(look + "-" + n, now.minus(late))));
            }
            assertThat(known.of(ID, now).numbers(now)).isEqualTo(StoryNumbers.of(store.buckets(ID), now));
        }
    }

    @Test
    void incidents_are_not_mixed_up() {
        store.addMentions(new IncidentId("acme-2"), List.of(post("other", NOON.minusSeconds(60))));

        assertThat(known.of(new IncidentId("acme-2"), NOON).numbers(NOON).posts())
                .isEqualTo(1);
        assertThat(posts(NOON)).isEqualTo(30);
    }

    private int posts(Instant now) {
        return known.of(ID, now).numbers(now).posts();
    }

    private static Mention post(String id, Instant at) {
        return Scene.post(id, "the queue never moves", at.minusSeconds(1), 0.9);
    }
}
