// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts of one source's posts in five minutes of the posts' own time; own posts are not counted. They are exact unless a
 * source had more than could be read and said how many: then each post that was read counts for {@link Mention#standsFor
 * several}.
 *
 * @param start a multiple of five minutes since the epoch
 * @param critical posts with P(negative) of at least {@link Sentiment#CRITICAL}
 * @param sumNegative sum of P(negative) over the scored posts
 * @param criticalAuthors hashes of the authors of critical posts, so that distinct authors can be counted over
 *     several buckets; at most {@link #MAX_AUTHORS} are kept, far beyond every threshold
 * @param unread posts of the total that were counted and not read
 */
public record Bucket(
        Instant start,
        SourceName source,
        int total,
        int critical,
        double sumNegative,
        Set<Integer> criticalAuthors,
        int unread) {
    public static final Duration WIDTH = Duration.ofMinutes(5);
    public static final int MAX_AUTHORS = 100;

    public Bucket {
        criticalAuthors = Set.copyOf(criticalAuthors);
    }

    /** One of which every post was read. */
    public Bucket(
            Instant start,
            SourceName source,
            int total,
            int critical,
            double sumNegative,
            Set<Integer> criticalAuthors) {
        this(start, source, total, critical, sumNegative, criticalAuthors, 0);
    }

    /** Posts of the total that were read. */
    public int read() {
        return total - unread;
    }

    /** The start of the bucket that holds this time. */
    public static Instant startOf(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), WIDTH.toSeconds()) * WIDTH.toSeconds());
    }

    /** The bucket of one post, and of those that it stands for; people are only those who were read. */
    public static Bucket of(Mention mention) {
        boolean critical = mention.critical();
        int posts = mention.standsFor().orElse(1);
        Set<Integer> authors = critical
                ? Set.of(mention.author()
                        .map(Author::id)
                        .orElseGet(() -> mention.id().nativeId())
                        .hashCode())
                : Set.of();
        return new Bucket(
                startOf(mention.at()),
                mention.id().source(),
                posts,
                critical ? posts : 0,
                posts * mention.sentiment().map(Sentiment::negative).orElse(0.0),
                authors,
                posts - 1);
    }

    /** The same counts of another five minutes. */
    public Bucket startingAt(Instant other) {
        return new Bucket(other, source, total, critical, sumNegative, criticalAuthors, unread);
    }

    /** This bucket and another of the same start and source, added. */
    public Bucket plus(Bucket other) {
        return new Bucket(
                start,
                source,
                total + other.total,
                critical + other.critical,
                sumNegative + other.sumNegative,
                criticalAuthors.containsAll(other.criticalAuthors) ? criticalAuthors : authorsWith(other),
                unread + other.unread);
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
