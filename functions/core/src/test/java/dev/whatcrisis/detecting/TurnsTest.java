// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.detecting.Turns.Turn;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    private static final Duration ROUND = Duration.ofSeconds(100);

    private final List<Watch> watches = IntStream.range(0, 40)
            .mapToObj(n -> (n < 10 ? "w0" : "w") + n)
            .map(id -> Watch.of(new WatchId(id), id, ZoneOffset.UTC, List.of(), START))
            .toList();
    private final List<String> looked = Collections.synchronizedList(new ArrayList<>());
    private volatile Instant now = START;
    private final Turns inline = new Turns(() -> now, Runnable::run, Turns.SHARE);

    @Test
    void every_watch_has_its_turn_in_every_round() {
        round(inline, this::look);
        round(inline, this::look);

        assertThat(looked).hasSize(80);
        assertThat(looked.subList(0, 40)).containsExactlyInAnyOrderElementsOf(looked.subList(40, 80));
    }

    @Test
    void who_was_left_out_goes_first_next_time_and_who_ate_the_time_comes_last() {
        Function<Watch, String> oneEatsItsTime = watch -> {
            now = now.plus(watch.id().value().equals("w00") ? ROUND : Duration.ZERO);
            return look(watch);
        };
        List<Turn<String>> first = round(inline, oneEatsItsTime);
        assertThat(looked).contains("w00").hasSizeLessThan(40);
        assertThat(first).filteredOn(turn -> turn instanceof Turn.Missed).hasSize(40 - looked.size());
        List<String> leftOut = watches.stream()
                .map(watch -> watch.id().value())
                .filter(id -> !looked.contains(id))
                .toList();
        looked.clear();

        for (int i = 0; i < 3; i++) {
            round(inline, oneEatsItsTime);
            assertThat(looked.subList(40 * i, 40 * i + 40)).doesNotHaveDuplicates();
        }

        assertThat(looked.subList(0, leftOut.size())).containsExactlyInAnyOrderElementsOf(leftOut);
        assertThat(looked.get(119)).isEqualTo("w00");
    }

    @Test
    void when_each_takes_long_all_have_their_turn_in_as_many_rounds_as_it_takes() {
        Function<Watch, String> slow = watch -> {
            now = now.plusSeconds(30);
            return look(watch);
        };
        for (int i = 0; i < 10; i++) {
            round(inline, slow);
        }

        assertThat(looked).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void a_look_that_hangs_keeps_no_other_waiting_beyond_its_share_and_is_not_begun_twice() {
        CountDownLatch never = new CountDownLatch(1);
        Turns turns = new Turns(
                () -> now,
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory()),
                Duration.ofMillis(100));
        Function<Watch, String> oneHangs = watch -> {
            if (watch.id().value().equals("w07")) {
                await(never);
            }
            return look(watch);
        };

        round(turns, oneHangs);
        List<Turn<String>> second = round(turns, oneHangs);

        assertThat(looked).hasSize(78).doesNotContain("w07");
        assertThat(second)
                .filteredOn(turn -> turn instanceof Turn.Missed)
                .singleElement()
                .isEqualTo(new Turn.Missed<>(watches.get(7), "its last look has not ended yet"));
        never.countDown();
    }

    @Test
    void what_fails_for_one_keeps_no_other_from_its_turn() {
        List<Turn<String>> turns = round(inline, watch -> {
            if (watch.id().value().equals("w03")) {
                throw new StackOverflowError("a deep post");
            }
            return look(watch);
        });

        assertThat(looked).hasSize(39);
        assertThat(turns)
                .filteredOn(turn -> turn instanceof Turn.Failed)
                .singleElement()
                .extracting(Turn::watch)
                .isEqualTo(watches.get(3));
    }

    @Test
    void a_process_that_knows_nothing_begins_with_another_watch_each_minute() {
        for (int i = 0; i < 40; i++) {
            new Turns(() -> now, Runnable::run, Turns.SHARE).round(watches, now.plusNanos(1), watch -> {
                now = now.plusSeconds(60);
                return look(watch);
            });
        }

        assertThat(looked).hasSize(40).doesNotHaveDuplicates();
    }

    private List<Turn<String>> round(Turns turns, Function<Watch, String> look) {
        return turns.round(watches, now.plus(ROUND), look);
    }

    private String look(Watch watch) {
        looked.add(watch.id().value());
        return watch.id().value();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
