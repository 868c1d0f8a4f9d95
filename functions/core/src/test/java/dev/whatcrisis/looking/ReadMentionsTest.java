// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.InMemoryMentionStore;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadMentionsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);

    private final Watch watch =
            Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(Query.parse("forum:acme")), NOON);
    private final InMemoryMentionStore mentions = new InMemoryMentionStore();
    private final ReadMentions reader = new ReadMentions(mentions, incident -> false);
    private final List<String> read = new ArrayList<>();
    private WatchState state = fresh();

    @Test
    void a_poll_with_more_than_one_run_can_read_is_read_to_its_end() {
        add("poll", 2 * ReadMentions.MOST + 500, NOON);

        run(4);

        assertThat(read).hasSize(2 * ReadMentions.MOST + 500).doesNotHaveDuplicates();
    }

    @Test
    void what_a_slower_clock_received_is_read_too_and_nothing_twice() {
        add("first", 100, NOON);
        run(1);
        add("slow", ReadMentions.MOST + 500, NOON.minusSeconds(60));

        run(4);

        assertThat(read).hasSize(ReadMentions.MOST + 600).doesNotHaveDuplicates();
    }

    @Test
    void a_run_without_anything_new_leaves_the_state_as_it_was() {
        add("first", 50, NOON);
        run(1);
        WatchState before = state;

        run(1);

        assertThat(state).isEqualTo(before);
    }

    @Test
    void a_mention_that_came_among_those_that_were_read_is_new() {
        add("first", 50, NOON);
        run(2);
        add("late", 1, NOON.minusSeconds(60));

        run(1);

        assertThat(read).hasSize(51).contains("forum/late0");
    }

    private void run(int times) {
        for (int i = 0; i < times; i++) {
            ReadMentions.Reading reading = reader.read(watch, state, LATER);
            reading.read().forEach(mention -> read.add(mention.id().key()));
            state = reading.state();
        }
    }

    private void add(String name, int count, Instant receivedAt) {
        mentions.add(
                watch.id(),
                IntStream.range(0, count)
                        .mapToObj(i -> Mention.of(
                                new MentionId(new SourceName("forum"), name + i),
                                receivedAt.minus(Duration.ofMinutes(1)),
                                receivedAt,
                                ""))
                        .toList());
    }

    private WatchState fresh() {
        return SampleWatchStates.fresh(watch.id(), NOON);
    }
}
