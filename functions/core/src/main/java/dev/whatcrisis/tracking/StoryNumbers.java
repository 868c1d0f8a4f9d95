// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
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
        Map<SourceName, ThreeHours> sources = new HashMap<>();
        ThreeHours all = new ThreeHours(now);
        Set<Integer> ever = new HashSet<>();
        int posts = 0;
        for (Bucket bucket : buckets) {
            ThreeHours source = sources.computeIfAbsent(bucket.source(), name -> new ThreeHours(now));
            if (bucket.start().isBefore(now)) {
                posts += bucket.total();
                ever.addAll(bucket.criticalAuthors());
                all.add(bucket);
                source.add(bucket);
            }
        }
        int growing =
                (int) sources.values().stream().filter(ThreeHours::growing).count();
        return new StoryNumbers(
                posts,
                all.lastHour,
                all.authors.size(),
                all.authorsEarlier.size(),
                ever.size(),
                all.authors.size() < GROWING_AUTHORS ? 0 : growing,
                sources.size());
    }

    /** Three hours up to now, of one source or of all. */
    private static final class ThreeHours {
        private final Instant hour;
        private final Instant twoHours;
        private final Instant threeHours;
        private final Instant earlierEnd;
        private final Set<Integer> authors = new HashSet<>();
        private final Set<Integer> authorsEarlier = new HashSet<>();
        private int lastHour;
        private int hourBefore;

        ThreeHours(Instant now) {
            this.earlierEnd = now.minus(HOUR);
            this.hour = earlierEnd.minus(Bucket.WIDTH);
            this.twoHours = now.minus(WINDOW).minus(Bucket.WIDTH);
            this.threeHours = now.minus(HOUR).minus(WINDOW).minus(Bucket.WIDTH);
        }

        /** @param bucket one that began before now */
        void add(Bucket bucket) {
            Instant start = bucket.start();
            boolean beforeAnHour = start.isBefore(earlierEnd);
            if (start.isAfter(twoHours)) {
                lastHour += start.isAfter(hour) ? bucket.total() : 0;
                hourBefore += beforeAnHour ? bucket.total() : 0;
                authors.addAll(bucket.criticalAuthors());
            }
            if (beforeAnHour && start.isAfter(threeHours)) {
                authorsEarlier.addAll(bucket.criticalAuthors());
            }
        }

        boolean growing() {
            return lastHour > hourBefore && authors.size() >= GROWING_AUTHORS;
        }
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
}
