// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Exact counts of one source's posts in five minutes of the posts' own time; own posts are not counted.
 *
 * @param start a multiple of five minutes since the epoch
 * @param critical posts with P(negative) of at least {@link Sentiment#CRITICAL}
 * @param sumNegative sum of P(negative) over the scored posts
 * @param criticalAuthors hashes of the authors of critical posts, so that distinct authors can be counted over
 *     several buckets; at most {@link #MAX_AUTHORS} are kept, far beyond every threshold
 */
public record Bucket(
        Instant start, SourceName source, int total, int critical, double sumNegative, Set<Integer> criticalAuthors) {
    public static final Duration WIDTH = Duration.ofMinutes(5);
    public static final int MAX_AUTHORS = 100;

    public Bucket {
        criticalAuthors = Set.copyOf(criticalAuthors);
    }

    /** The start of the bucket that holds this time. */
    public static Instant startOf(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), WIDTH.toSeconds()) * WIDTH.toSeconds());
    }

    /** The bucket of one post. */
    public static Bucket of(Mention mention) {
        boolean critical = mention.critical();
        Set<Integer> authors = critical
                ? Set.of(mention.author()
                        .map(Author::id)
                        .orElseGet(() -> mention.id().nativeId())
                        .hashCode())
                : Set.of();
        return new Bucket(
                startOf(mention.at()),
                mention.id().source(),
                1,
                critical ? 1 : 0,
                mention.sentiment().map(Sentiment::negative).orElse(0.0),
                authors);
    }

    /** The same counts of another five minutes. */
    public Bucket startingAt(Instant other) {
        return new Bucket(other, source, total, critical, sumNegative, criticalAuthors);
    }

    /** This bucket and another of the same start and source, added. */
    public Bucket plus(Bucket other) {
        return new Bucket(
                start,
                source,
                total + other.total,
                critical + other.critical,
                sumNegative + other.sumNegative,
                criticalAuthors.containsAll(other.criticalAuthors) ? criticalAuthors : authorsWith(other));
    }

    private Set<Integer> authorsWith(Bucket other) {
        Set<Integer> authors = new TreeSet<>(criticalAuthors);
        for (Integer author : new TreeSet<>(other.criticalAuthors)) {
            if (authors.size() < MAX_AUTHORS) {
                authors.add(author);
            }
        }
        return authors;
    }
}
