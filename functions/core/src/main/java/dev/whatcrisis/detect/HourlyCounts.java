// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Posts in each of several hours in a row.
 *
 * <p>Hours need not start on the hour: {@link #endingAt} cuts them so that the newest is complete. An hour of which
 * more than half went unseen is missing, which is not zero.
 */
public final class HourlyCounts {
    private static final int MISSING = -1;
    private static final int COUNTS_AN_HOUR = 12;
    private static final int COUNTS_IN_PACE = 3;

    private final Instant first;
    private final int[] posts;
    private final OptionalDouble pace;

    private HourlyCounts(Instant first, int[] posts, OptionalDouble pace) {
        this.first = first;
        this.posts = posts;
        this.pace = pace;
    }

    /** So many posts in the hour from {@code first} on, in the hour after that, and so on. */
    public static HourlyCounts of(Instant first, int... posts) {
        if (Arrays.stream(posts).anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("posts must not be negative");
        }
        return new HourlyCounts(first, posts.clone(), OptionalDouble.empty());
    }

    /** Hours of which the newest ends at {@code end}; later counts are not looked at. */
    public static HourlyCounts endingAt(Instant end, List<Count> counts) {
        if (counts.isEmpty() || !counts.get(0).start().isBefore(end)) {
            return new HourlyCounts(end, new int[0], OptionalDouble.empty());
        }
        long counted = Duration.between(counts.get(0).start(), end).toSeconds() / Count.WIDTH.toSeconds();
        int hours = (int) Math.ceilDiv(counted, COUNTS_AN_HOUR);
        Instant first = end.minus(Duration.ofHours(hours));
        int[] sums = new int[hours];
        int[] seen = new int[hours];
        for (Count count : counts) {
            if (count.start().isBefore(end) && count.posts().isPresent()) {
                int hour = (int) Duration.between(first, count.start()).toHours();
                sums[hour] += count.posts().getAsInt();
                seen[hour]++;
            }
        }
        for (int i = 0; i < hours; i++) {
            sums[i] = 2 * seen[i] < COUNTS_AN_HOUR ? MISSING : sums[i];
        }
        return new HourlyCounts(first, sums, pace(end, counts));
    }

    /** How many hours there are. */
    public int size() {
        return posts.length;
    }

    /** Start of the first hour. */
    public Instant first() {
        return first;
    }

    /** End of the last hour. */
    public Instant end() {
        return startOf(posts.length);
    }

    /** Start of the hour with this index, which may lie outside. */
    public Instant startOf(int index) {
        return first.plus(Duration.ofHours(index));
    }

    /** Index of the hour that holds this moment; it may lie outside. */
    public int indexOf(Instant at) {
        return (int) Math.floorDiv(Duration.between(first, at).toSeconds(), 3600L);
    }

    /** Posts in the hour with this index; empty when it is missing or outside. */
    public OptionalInt at(int index) {
        return index < 0 || index >= posts.length || posts[index] == MISSING
                ? OptionalInt.empty()
                : OptionalInt.of(posts[index]);
    }

    /**
     * Posts an hour at the pace of the last quarter of an hour, so that a storm in its first minutes is not taken for
     * the hour that it has not filled yet; empty when that is not known.
     */
    public OptionalDouble pace() {
        return pace;
    }

    private static OptionalDouble pace(Instant end, List<Count> counts) {
        Instant quarterAgo = end.minus(Count.WIDTH.multipliedBy(COUNTS_IN_PACE));
        List<Count> newest = counts.stream()
                .filter(c -> c.start().isBefore(end)
                        && !c.start().isBefore(quarterAgo)
                        && c.posts().isPresent())
                .toList();
        return newest.size() < COUNTS_IN_PACE
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        newest.stream().mapToInt(c -> c.posts().orElse(0)).sum()
                                * (double) COUNTS_AN_HOUR
                                / COUNTS_IN_PACE);
    }

    /** The hours that were complete at {@code end}. */
    public HourlyCounts until(Instant end) {
        int hours = Math.clamp(indexOf(end), 0, posts.length);
        return hours == posts.length
                ? this
                : new HourlyCounts(first, Arrays.copyOf(posts, hours), OptionalDouble.empty());
    }
}
