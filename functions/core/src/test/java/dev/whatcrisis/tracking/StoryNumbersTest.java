// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryNumbersTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void an_author_who_is_angry_twice_is_one_author() {
        StoryNumbers numbers =
                StoryNumbers.of(List.of(bucket("rss", 10, 3, Set.of(1, 2)), bucket("rss", 20, 2, Set.of(2, 3))), NOW);

        assertThat(numbers.criticalAuthors()).isEqualTo(3);
        assertThat(numbers.posts()).isEqualTo(5);
    }

    @Test
    void the_two_windows_end_an_hour_apart() {
        StoryNumbers numbers = StoryNumbers.of(
                List.of(
                        bucket("rss", 30, 1, Set.of(1)),
                        bucket("rss", 90, 1, Set.of(2)),
                        bucket("rss", 150, 1, Set.of(3))),
                NOW);

        assertThat(numbers.criticalAuthors()).isEqualTo(2);
        assertThat(numbers.criticalAuthorsEarlier()).isEqualTo(2);
        assertThat(numbers.criticalAuthorsEver()).isEqualTo(3);
    }

    @Test
    void a_platform_grows_when_its_last_hour_is_larger() {
        StoryNumbers numbers = StoryNumbers.of(
                List.of(
                        bucket("bluesky", 10, 4, Set.of()),
                        bucket("bluesky", 70, 9, Set.of()),
                        bucket("rss", 10, 4, Set.of(1, 2, 3))),
                NOW);

        assertThat(numbers.growing()).isEqualTo(1);
        assertThat(numbers.platforms()).isEqualTo(2);
    }

    @Test
    void one_angry_post_after_none_is_no_growth() {
        StoryNumbers numbers =
                StoryNumbers.of(List.of(bucket("rss", 10, 1, Set.of(1)), bucket("bluesky", 10, 9, Set.of(1, 2))), NOW);

        assertThat(numbers.growing()).isZero();
    }

    @Test
    void the_peak_is_the_first_of_the_largest_clock_hours() {
        List<Bucket> buckets = List.of(
                bucket("rss", 180, 7, Set.of()), bucket("rss", 65, 3, Set.of()), bucket("rss", 115, 4, Set.of()));

        assertThat(StoryNumbers.peak(buckets)).contains(new Peak(Instant.parse("2026-03-01T09:00:00Z"), 7));
    }

    private static Bucket bucket(String source, int minutesAgo, int total, Set<Integer> authors) {
        return new Bucket(
                NOW.minus(Duration.ofMinutes(minutesAgo)), new SourceName(source), total, authors.size(), 0, authors);
    }
}
