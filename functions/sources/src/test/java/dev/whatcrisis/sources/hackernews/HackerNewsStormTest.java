// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

import static dev.whatcrisis.sources.Asks.CLOCK;
import static dev.whatcrisis.sources.Asks.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Counts;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.sources.Asks;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More posts than a poll can read: they are counted whole, by the search's own total. */
class HackerNewsStormTest {
    private static final long T = NOW.getEpochSecond();
    private static final int POSTS = 100_000;
    private static final int HOUR = 3_600;
    private static final int MINUTES = 300;

    private SearchServer server = new SearchServer(LongStream.empty());
    private final Counts counts = new Counts();
    private final Set<MentionId> known = new HashSet<>();
    private Cursor cursor = Cursor.NONE;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_hundred_thousand_posts_in_an_hour_are_counted_whole_though_two_thousand_a_poll_are_read() {
        storm(HOUR);

        pollsUntil(T + HOUR);

        assertThat(counted(T, T + HOUR)).isCloseTo(server.between(T - 1, T + HOUR - 1), withinPercentage(1));
        assertThat(known).hasSizeLessThan(12 * 2_000 + 121);
        for (long from = T; from < T + HOUR; from += MINUTES) {
            assertThat(counted(from, from + MINUTES))
                    .isCloseTo(server.between(from - 1, from + MINUTES - 1), withinPercentage(2));
        }
    }

    @Test
    void what_was_counted_is_not_counted_again_when_the_storm_is_over() {
        storm(2 * MINUTES);

        pollsUntil(T + 2 * MINUTES);
        int asked = server.asked();
        int counted = counted(T, T + MINUTES);
        pollsUntil(T + 6 * MINUTES);

        assertThat(asked).isLessThanOrEqualTo(HackerNewsSettings.STANDARD.pages());
        assertThat(counted(T, T + MINUTES)).isEqualTo(counted);
        assertThat(counted(T, T + 7 * MINUTES)).isCloseTo(server.between(T - 1, T + 6 * MINUTES), withinPercentage(1));
        assertThat(counted(T + 3 * MINUTES, T + 7 * MINUTES))
                .isEqualTo(server.between(T + 3 * MINUTES - 1, T + 6 * MINUTES));
    }

    @Test
    void what_a_busy_search_would_not_answer_is_read_later() {
        storm(MINUTES);
        pollsUntil(T);
        server.answering(5);

        Collected broken = poll(T + MINUTES);

        assertThat(broken.failure()).isPresent();
        assertThat(broken.next().get("gapAfter")).contains("" + T);
        assertThat(broken.next().get("newest")).contains("" + (T + MINUTES));
    }

    @Test
    void many_posts_of_the_past_are_no_storm_so_the_first_poll_reads_them_in_turn() {
        storm(MINUTES);

        Collected first = poll(T + MINUTES);

        assertThat(first.mentions()).hasSizeBetween(1_900, 2_000);
        assertThat(first.mentions().stream()
                        .filter(mention -> mention.standsFor().isPresent()))
                .isEmpty();
        assertThat(first.next().get("gapUpTo")).isPresent();
    }

    /** A post a minute for four hours, and for so many seconds in their middle 100,000 an hour besides. */
    private void storm(int seconds) {
        server.close();
        server = new SearchServer(LongStream.concat(
                LongStream.range(-120, 120).map(minute -> T + 60 * minute),
                LongStream.range(0, (long) POSTS * seconds / HOUR).map(post -> T + post * HOUR / POSTS)));
    }

    private void pollsUntil(long end) {
        for (long at = cursor.equals(Cursor.NONE) ? T - 2 * MINUTES : end(); at <= end; at += MINUTES) {
            poll(at);
        }
    }

    private long end() {
        return Long.parseLong(cursor.get("newest").orElseThrow()) / MINUTES * MINUTES + MINUTES;
    }

    private Collected poll(long at) {
        server.at(at);
        Instant now = Instant.ofEpochSecond(at);
        Ask given = Asks.ask("hackernews:acme kettle", cursor);
        Ask ask = new Ask(given.watch(), given.query(), cursor, List.of(), now, NOW.plusSeconds(60));
        Collected collected = new HackerNewsSource(
                        HackerNewsSettings.STANDARD.withBaseUrl(server.address()), Asks.http(), CLOCK)
                .collect(ask);
        collected.mentions().stream().filter(mention -> known.add(mention.id())).forEach(counts::add);
        cursor = collected.next();
        return collected;
    }

    private int counted(long from, long to) {
        return counts.between(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to)).stream()
                .mapToInt(Bucket::total)
                .sum();
    }
}
