// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Counts;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The last three hours of a story that has no incident yet: all that is needed to see whether it needs one.
 *
 * @param buckets by start, then source
 * @param newest ids of the mentions that are counted in the buckets, in the order received, at most {@value #MOST_IDS};
 *     they become the incident's first ones
 */
public record StoryTally(Instant firstAt, List<Bucket> buckets, List<MentionId> newest) {
    /** How far back a tally looks: two windows of two hours that end an hour apart. */
    static final Duration SPAN = Duration.ofHours(3);

    /** Ids that are kept: what an incident's level was made of is handed to it whole, up to this many posts. */
    static final int MOST_IDS = 1_000;

    private static final Comparator<Bucket> ORDER =
            Comparator.comparing(Bucket::start).thenComparing(Bucket::source);

    public StoryTally {
        buckets = List.copyOf(buckets);
        newest = List.copyOf(newest);
    }

    public static StoryTally startingAt(Instant firstAt) {
        return new StoryTally(firstAt, List.of(), List.of());
    }

    public StoryTally plus(Mention mention) {
        return plus(List.of(mention));
    }

    /** All of them, in the order received: a storm's poll of hundreds copies the tally once. */
    public StoryTally plus(List<Mention> mentions) {
        List<Bucket> next = new ArrayList<>(buckets);
        List<MentionId> ids = new ArrayList<>(newest);
        for (Mention mention : mentions) {
            add(next, Bucket.of(mention));
            ids.add(mention.id());
        }
        return new StoryTally(firstAt, next, last(ids, MOST_IDS));
    }

    /** Both together, from the earlier beginning; the ids of {@code later} count as the newer ones. */
    public StoryTally plus(StoryTally later) {
        return plus(later, later.firstAt.isBefore(firstAt) ? later.firstAt : firstAt);
    }

    private StoryTally plus(StoryTally later, Instant first) {
        List<Bucket> next = new ArrayList<>(buckets);
        later.buckets.forEach(bucket -> add(next, bucket));
        List<MentionId> ids = new ArrayList<>(newest);
        ids.addAll(later.newest);
        return new StoryTally(first, next, last(ids, MOST_IDS));
    }

    /** To the bucket of its place, or as a new one where it belongs in the order. */
    private static void add(List<Bucket> ordered, Bucket bucket) {
        int at = Collections.binarySearch(ordered, bucket, ORDER);
        if (at < 0) {
            ordered.add(-at - 1, bucket);
        } else {
            ordered.set(at, ordered.get(at).plus(bucket));
        }
    }

    /** All of them together, from the earliest beginning; the ids of those further back count as the newer ones. */
    public static StoryTally together(List<StoryTally> tallies) {
        Instant first = tallies.stream()
                .map(StoryTally::firstAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Counts counts = new Counts();
        List<MentionId> ids = new ArrayList<>();
        for (StoryTally tally : tallies) {
            tally.buckets.forEach(counts::add);
            ids.addAll(tally.newest);
        }
        return new StoryTally(first, counts.all(), last(ids, MOST_IDS));
    }

    /** The tally without what is older than {@link #SPAN}. */
    public StoryTally since(Instant now) {
        Instant from = now.minus(SPAN);
        if (!buckets.isEmpty() && !buckets.getFirst().start().isBefore(from) && newest.size() <= read()) {
            return this;
        }
        List<Bucket> kept =
                buckets.stream().filter(b -> !b.start().isBefore(from)).toList();
        int counted = kept.stream().mapToInt(Bucket::read).sum();
        return new StoryTally(firstAt, kept, newest(counted));
    }

    private int read() {
        int read = 0;
        for (Bucket bucket : buckets) {
            read += bucket.read();
        }
        return read;
    }

    /** No fewer than the critical people in it: who speaks in several counts is counted in each. */
    public int criticalAtMost() {
        int people = 0;
        for (Bucket bucket : buckets) {
            people += bucket.criticalAuthors().size();
        }
        return people;
    }

    /** The same with its times as they are believed, where a clock that was ahead counted. */
    StoryTally believing(UnaryOperator<Instant> believed) {
        StoryTally tally = new StoryTally(believed.apply(firstAt), List.of(), List.of());
        for (Bucket bucket : buckets) {
            Bucket known = bucket.startingAt(Bucket.startOf(believed.apply(bucket.start())));
            tally = tally.plus(new StoryTally(tally.firstAt, List.of(known), List.of()));
        }
        return new StoryTally(tally.firstAt, tally.buckets, newest);
    }

    /** The newest ids, oldest first. */
    public List<MentionId> newest(int most) {
        return last(newest, most);
    }

    private static List<MentionId> last(List<MentionId> ids, int most) {
        return ids.subList(Math.max(0, ids.size() - most), ids.size());
    }

    boolean empty() {
        return buckets.isEmpty();
    }
}
