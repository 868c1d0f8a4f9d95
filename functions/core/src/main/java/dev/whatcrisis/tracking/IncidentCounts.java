// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The counts of an incident: older ones are summed, newer ones as they are. Its numbers are those of all its buckets, and
 * cost what is recent.
 *
 * @param recent by their start not before the clock hour in which the sums end
 */
record IncidentCounts(Summed older, List<Bucket> recent) {
    /** The {@link StoryNumbers numbers of now} look back three hours and a bucket; what is older is only summed. */
    private static final Duration SUMMED = Duration.ofHours(4);

    /**
     * @param fives posts in each five minutes that have some, by their start
     * @param peak the largest clock hour; the earliest of equals
     * @param unread posts that were counted and not read
     */
    record Summed(
            int posts,
            int unread,
            Set<Integer> criticalAuthors,
            Set<SourceName> sources,
            Map<Instant, Integer> fives,
            Optional<Peak> peak) {
        static Summed of(List<Bucket> buckets) {
            Set<Integer> authors = new HashSet<>();
            Set<SourceName> sources = new HashSet<>();
            buckets.forEach(bucket -> {
                authors.addAll(bucket.criticalAuthors());
                sources.add(bucket.source());
            });
            return new Summed(
                    buckets.stream().mapToInt(Bucket::total).sum(),
                    IncidentCounts.unread(buckets),
                    Collections.unmodifiableSet(authors),
                    Set.copyOf(sources),
                    Collections.unmodifiableMap(inFives(buckets)),
                    StoryNumbers.peak(buckets));
        }
    }

    /** @param buckets all there are */
    static IncidentCounts of(List<Bucket> buckets, Instant now) {
        Instant from = now.minus(SUMMED).truncatedTo(ChronoUnit.HOURS);
        List<Bucket> older =
                buckets.stream().filter(bucket -> bucket.start().isBefore(from)).toList();
        List<Bucket> recent = buckets.stream()
                .filter(bucket -> !bucket.start().isBefore(from))
                .toList();
        return new IncidentCounts(Summed.of(older), recent);
    }

    IncidentCounts {
        recent = List.copyOf(recent);
    }

    /** The same with these instead of the recent ones. */
    IncidentCounts with(List<Bucket> newer) {
        return new IncidentCounts(older, newer);
    }

    StoryNumbers numbers(Instant now) {
        StoryNumbers newest = StoryNumbers.of(recent, now);
        return new StoryNumbers(
                older.posts + newest.posts(),
                newest.lastHour(),
                newest.criticalAuthors(),
                newest.criticalAuthorsEarlier(),
                older.criticalAuthors.size() + newAuthors(now),
                newest.growing(),
                sources().size());
    }

    /** Posts that were counted and not read. */
    int unread() {
        return older.unread + unread(recent);
    }

    private static int unread(List<Bucket> buckets) {
        return buckets.stream().mapToInt(Bucket::unread).sum();
    }

    private int newAuthors(Instant now) {
        Set<Integer> authors = new HashSet<>();
        for (Bucket bucket : recent) {
            if (bucket.start().isBefore(now)) {
                authors.addAll(bucket.criticalAuthors());
            }
        }
        authors.removeIf(older.criticalAuthors::contains);
        return authors.size();
    }

    /** The largest clock hour; the earliest of equals. */
    Optional<Peak> peak() {
        Optional<Peak> newest = StoryNumbers.peak(recent);
        return older.peak
                .filter(peak -> newest.isEmpty() || peak.posts() >= newest.get().posts())
                .or(() -> newest);
    }

    /** Each that a post came from. */
    Set<SourceName> sources() {
        Set<SourceName> sources = new HashSet<>(older.sources);
        recent.forEach(bucket -> sources.add(bucket.source()));
        return sources;
    }

    boolean isEmpty() {
        return older.fives.isEmpty() && recent.isEmpty();
    }

    /** Posts in each five minutes, by their start; none where there is no such start. */
    Fives fives() {
        return new Fives(older.fives, inFives(recent));
    }

    /** See {@link #fives()}. */
    record Fives(Map<Instant, Integer> older, Map<Instant, Integer> recent) {
        int at(Instant start) {
            return recent.getOrDefault(start, 0) + older.getOrDefault(start, 0);
        }
    }

    private static Map<Instant, Integer> inFives(List<Bucket> buckets) {
        Map<Instant, Integer> fives = new HashMap<>();
        buckets.forEach(bucket -> fives.merge(bucket.start(), bucket.total(), Integer::sum));
        return fives;
    }
}
