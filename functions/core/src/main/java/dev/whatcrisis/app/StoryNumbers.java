// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.app;

import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The numbers of one story at a time, from its 5-minute counts.
 *
 * @param lastHour posts in the last 60 minutes
 * @param criticalAuthors distinct authors of critical posts in the last two hours; {@code criticalAuthorsEarlier} in the
 *     two hours that ended an hour ago; {@code criticalAuthorsEver} in all
 * @param growing sources whose last hour is larger than the hour before, and where {@value #GROWING_AUTHORS} critical
 *     people or more spoke in the last two hours: one post after none is no growth
 * @param platforms sources with any post
 */
record StoryNumbers(
        int posts,
        int lastHour,
        int criticalAuthors,
        int criticalAuthorsEarlier,
        int criticalAuthorsEver,
        int growing,
        int platforms) {
    static final int GROWING_AUTHORS = 3;

    private static final Duration WINDOW = Duration.ofHours(2);
    private static final Duration HOUR = Duration.ofHours(1);

    static StoryNumbers of(List<Bucket> buckets, Instant now) {
        Set<SourceName> sources = new HashSet<>();
        buckets.forEach(bucket -> sources.add(bucket.source()));
        return new StoryNumbers(
                total(buckets, Instant.EPOCH, now),
                total(buckets, now.minus(HOUR), now),
                authors(buckets, now.minus(WINDOW), now),
                authors(buckets, now.minus(HOUR).minus(WINDOW), now.minus(HOUR)),
                authors(buckets, Instant.EPOCH, now),
                growing(buckets, sources, now),
                sources.size());
    }

    /** Posts in each clock hour that has some, by hour. */
    static Map<Instant, Integer> hourly(List<Bucket> buckets) {
        Map<Instant, Integer> hours = new TreeMap<>();
        buckets.forEach(b -> hours.merge(b.start().truncatedTo(ChronoUnit.HOURS), b.total(), Integer::sum));
        return hours;
    }

    /** The largest clock hour; the earliest of equals. */
    static Optional<Peak> peak(List<Bucket> buckets) {
        return hourly(buckets).entrySet().stream()
                .max(Map.Entry.<Instant, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(hour -> new Peak(hour.getKey(), hour.getValue()));
    }

    private static int total(List<Bucket> buckets, Instant from, Instant to) {
        int total = 0;
        for (Bucket bucket : buckets) {
            total += within(bucket, from, to) ? bucket.total() : 0;
        }
        return total;
    }

    private static int authors(List<Bucket> buckets, Instant from, Instant to) {
        Set<Integer> authors = new HashSet<>();
        for (Bucket bucket : buckets) {
            if (!bucket.criticalAuthors().isEmpty() && within(bucket, from, to)) {
                authors.addAll(bucket.criticalAuthors());
            }
        }
        return authors.size();
    }

    private static int growing(List<Bucket> buckets, Set<SourceName> sources, Instant now) {
        if (authors(buckets, now.minus(WINDOW), now) < GROWING_AUTHORS) {
            return 0;
        }
        int growing = 0;
        for (SourceName source : sources) {
            List<Bucket> own = buckets.stream()
                    .filter(bucket -> bucket.source().equals(source))
                    .toList();
            boolean larger = total(own, now.minus(HOUR), now) > total(own, now.minus(WINDOW), now.minus(HOUR));
            growing += larger && authors(own, now.minus(WINDOW), now) >= GROWING_AUTHORS ? 1 : 0;
        }
        return growing;
    }

    private static boolean within(Bucket bucket, Instant from, Instant to) {
        return bucket.start().isAfter(from.minus(Bucket.WIDTH))
                && bucket.start().isBefore(to);
    }
}
