// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.collecting.CollectRound;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.collecting.ReadUnread;
import dev.whatcrisis.detecting.DetectCrises;
import dev.whatcrisis.detecting.SpeakUp;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.AskedSource;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");

    private final Ports ports = Ports.inMemory();
    private final List<String> seen = new ArrayList<>();
    private volatile Instant now = START;

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

    @Test
    void a_source_that_hangs_delays_neither_the_looks_nor_the_polls_of_others() throws InterruptedException {
        watch("b", "slow:hangs", "good:b");
        watch("c", "good:c");
        AskedSource slow = new AskedSource("slow");
        AskedSource good = new AskedSource("good");
        try (Rounds rounds = rounds(List.of(slow, good))) {
            rounds.once();
            assertThat(good.asked().tryAcquire(2, 30, TimeUnit.SECONDS)).isTrue();
            assertThat(seen).containsExactly("b", "c");

            now = START.plus(Duration.ofMinutes(10));
            for (int round = 0; round < 200 && good.asked().availablePermits() < 2; round++) {
                rounds.once();
            }
            assertThat(good.asked().availablePermits()).isEqualTo(2);
            assertThat(seen).startsWith("b", "c", "b", "c");
            assertThat(slow.asked().availablePermits())
                    .as("it is not begun again while it hangs")
                    .isEqualTo(1);
        }
    }

    private void watch(String id, String... queries) {
        List<Query> asked = List.of(queries).stream().map(Query::parse).toList();
        ports.watches().save(Watch.of(new WatchId(id), id, ZoneOffset.UTC, asked, START));
    }

    private Rounds rounds() {
        return rounds(List.of());
    }

    private Rounds rounds(List<Source> sources) {
        return new Rounds(
                ports,
                new CollectRound(
                        sources,
                        ports.incidents(),
                        new CollectMentions(
                                ports.mentions(),
                                ports.sourceStates(),
                                ports.followers(),
                                ToneScorer.standard(),
                                ReadPosts.nothing(),
                                new Random(1),
                                () -> START),
                        new ReadUnread(ports.mentions(), ports.incidents(), ReadPosts.nothing(), () -> START)),
                new DetectCrises(
                        ports,
                        source -> Duration.ofMinutes(5),
                        new SpeakUp(
                                ports,
                                (watch, incident, contact, at) -> "d.example/a/1",
                                Sending.inOrder(ports.alerts(), List.of(), () -> now, "test"))),
                () -> now,
                (watch, detected) -> {
                    seen.add(watch.id().value());
                    if (watch.id().value().equals("a")) {
                        throw new StackOverflowError("a deep post");
                    }
                },
                Duration.ofMillis(50));
    }
}
