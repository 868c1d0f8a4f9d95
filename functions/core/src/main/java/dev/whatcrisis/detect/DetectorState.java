// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.NewerSchemaException;
import dev.whatcrisis.watch.SourceName;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything a {@link Detector} knows of one watch: immutable, versioned, 1.7 kilobytes for one source and 0.6 more for
 * each other.
 *
 * <p>Nothing here but counts; no text, no name.
 */
public final class DetectorState {
    static final int COUNTS_A_DAY = 288;

    final Instant next;
    final int observed;
    final Rhythm rhythm;
    final Sources sources;
    final Recent recent;
    final Past past;
    final Spread hourly;
    final Episode episode;
    final Streak streak;

    DetectorState(
            Instant next,
            int observed,
            Rhythm rhythm,
            Sources sources,
            Past past,
            Spread hourly,
            Episode episode,
            Streak streak) {
        this.next = next;
        this.observed = observed;
        this.rhythm = rhythm;
        this.sources = sources;
        this.recent = sources.recent();
        this.past = past;
        this.hourly = hourly;
        this.episode = episode;
        this.streak = streak;
    }

    static DetectorState fresh(Instant start) {
        return new DetectorState(
                start, 0, Rhythm.fresh(), Sources.none(), Past.none(), Spread.fresh(), Episode.none(), Streak.none());
    }

    /** Start of the next count that is expected: everything before it is folded in. */
    public Instant next() {
        return next;
    }

    /**
     * What is known when the next count is one that starts earlier than {@link #next}, because a clock was ahead: what was
     * learned stays, the counts after it are forgotten and come again.
     *
     * @param start not after {@link #next}
     */
    public DetectorState rewound(Instant start) {
        long buckets = Duration.between(start, next).dividedBy(Count.WIDTH);
        return new DetectorState(
                start,
                observed,
                rhythm,
                sources.rewound((int) Math.min(buckets, Recent.LENGTH)),
                past.rewound(Math.toIntExact(Math.min(Detector.day(next) - Detector.day(start), DailyPeaks.LENGTH))),
                hourly,
                buckets == 0 ? episode : Episode.none(),
                buckets == 0 ? streak : Streak.none());
    }

    /**
     * How many posts a source was taken to have in a count of the last six hours; empty when it was missing, older or is
     * to come, or when the source is not known.
     */
    public OptionalInt counted(SourceName source, Instant start) {
        long ago = Duration.between(start, next).toSeconds() / Count.WIDTH.toSeconds() - 1;
        SourceMemory known = sources.states().get(source);
        return known == null || ago < 0 || ago >= Recent.LENGTH
                ? OptionalInt.empty()
                : known.recent().posts((int) ago);
    }

    /** The sources that had a post in the last six hours. */
    public Set<SourceName> heardLately() {
        return sources.states().entrySet().stream()
                .filter(known -> !known.getKey().equals(SourceCounts.ALL))
                .filter(known -> known.getValue().recent().heard())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How much time was really watched so far; missing counts do not add to it. */
    public Duration watched() {
        return Count.WIDTH.multipliedBy(observed);
    }

    /** How many whole days were watched. */
    public int daysWatched() {
        return observed / COUNTS_A_DAY;
    }

    /**
     * Whether an earlier release wrote this, which did not keep what the watch has lived through: it is to be made again
     * from the counts that are kept.
     */
    public boolean withoutPast() {
        return !past.kept();
    }

    /** This state for storing; {@link #fromBytes} reads it back exactly. */
    public byte[] toBytes() {
        return StateCodec.write(this);
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws NewerSchemaException when a newer release wrote it
     * @throws IllegalArgumentException when these bytes are no detector state
     */
    public static DetectorState fromBytes(byte[] bytes) {
        return StateCodec.read(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DetectorState that
                && next.equals(that.next)
                && observed == that.observed
                && rhythm.equals(that.rhythm)
                && sources.equals(that.sources)
                && past.equals(that.past)
                && hourly.equals(that.hourly)
                && episode.equals(that.episode)
                && streak.equals(that.streak);
    }

    @Override
    public int hashCode() {
        return 31 * next.hashCode() + sources.hashCode();
    }
}
