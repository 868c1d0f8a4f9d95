// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.app.CollectMentions;
import dev.whatcrisis.app.DetectCrises;
import dev.whatcrisis.app.Ports;
import dev.whatcrisis.app.SpeakUp;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");

    private final Ports ports = Ports.inMemory();
    private final List<String> seen = new ArrayList<>();

    @Test
    void what_fails_for_one_watch_does_not_keep_the_next_from_its_turn() {
        watch("a");
        watch("b");
        try (Rounds rounds = rounds()) {
            rounds.once();
            rounds.once();
        }
        assertThat(seen).containsExactly("a", "b", "a", "b");
    }

    private void watch(String id) {
        ports.watches().save(Watch.of(new WatchId(id), id, ZoneOffset.UTC, List.of(), START));
    }

    private Rounds rounds() {
        return new Rounds(
                ports,
                List.of(),
                new CollectMentions(
                        ports.mentions(),
                        ports.sourceStates(),
                        ports.followers(),
                        ToneScorer.standard(),
                        new Random(1)),
                new DetectCrises(
                        ports,
                        source -> Duration.ofMinutes(5),
                        new SpeakUp(ports, List.of(), (watch, incident, contact, at) -> "d.example/a/1", "test")),
                () -> START,
                (watch, detected) -> {
                    seen.add(watch.id().value());
                    if (watch.id().value().equals("a")) {
                        throw new StackOverflowError("a deep post");
                    }
                });
    }
}
