// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IncidentCountsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:37:20Z");

    @Test
    void sums_and_recent_counts_say_what_all_counts_say() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Bucket> buckets = buckets(random, 1 + random.nextInt(36));
            IncidentCounts counts = IncidentCounts.of(buckets, NOW);

            assertThat(counts.numbers(NOW)).isEqualTo(StoryNumbers.of(buckets, NOW));
            assertThat(counts.peak()).isEqualTo(StoryNumbers.peak(buckets));
            assertThat(counts.unread())
                    .isEqualTo(buckets.stream().mapToInt(Bucket::unread).sum());
            assertThat(counts.isEmpty()).isEqualTo(buckets.isEmpty());
            assertThat(counts.sources())
                    .containsExactlyInAnyOrderElementsOf(
                            buckets.stream().map(Bucket::source).distinct().toList());
            assertThat(total(counts)).isEqualTo(total(buckets));
        }
    }

    @Test
    void of_two_hours_that_were_as_loud_the_earlier_one_is_the_peak() {
        List<Bucket> buckets =
                List.of(bucket(NOW.minusSeconds(36_000), "rss", 7, Set.of()), bucket(NOW, "rss", 7, Set.of()));

        assertThat(IncidentCounts.of(buckets, NOW).peak()).isEqualTo(StoryNumbers.peak(buckets.subList(0, 1)));
    }

    /** Some lie a little after now, as a clock that is ahead makes them. */
    private static List<Bucket> buckets(Random random, int hours) {
        List<Bucket> buckets = new ArrayList<>();
        Instant from = Bucket.startOf(NOW.minusSeconds(3600L * hours));
        for (Instant at = from; at.isBefore(NOW.plusSeconds(900)); at = at.plus(Bucket.WIDTH)) {
            for (String source : List.of("bluesky", "mastodon", "rss")) {
                if (random.nextInt(4) == 0) {
                    buckets.add(bucket(at, source, 1 + random.nextInt(9), Set.of(random.nextInt(40), 50)));
                }
            }
        }
        return buckets;
    }

    private static int total(IncidentCounts counts) {
        int total = 0;
        for (Instant at = Bucket.startOf(NOW.minusSeconds(150_000));
                at.isBefore(NOW.plusSeconds(3600));
                at = at.plus(Bucket.WIDTH)) {
            total += counts.fives().at(at);
        }
        return total;
    }

    private static int total(List<Bucket> buckets) {
        return buckets.stream().mapToInt(Bucket::total).sum();
    }

    private static Bucket bucket(Instant at, String source, int total, Set<Integer> critical) {
        return new Bucket(
                Bucket.startOf(at),
                new SourceName(source),
                total,
                critical.size(),
                critical.size() * 0.9,
                critical,
                total / 3);
    }
}
