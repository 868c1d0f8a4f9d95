// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.slip.Doubt;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.ClockJump;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the detector remembers of a watch between two runs; saved conditionally, so that of two runs at once one wins.
 *
 * @param bookmark how far the mentions were read
 * @param now what was concluded last; empty before the first conclusion
 * @param doubts about own posts that are not quite slips, by the post's key, while they are young
 * @param version 0 before the first save, then one more each save
 */
public record WatchState(
        WatchId watch,
        Bookmark bookmark,
        DetectorState detector,
        StoryBook book,
        Sightings sightings,
        Optional<Conclusion> now,
        Map<String, Doubt> doubts,
        long version) {
    public WatchState {
        doubts = Map.copyOf(doubts);
    }

    /** Before the first run. */
    public static WatchState fresh(WatchId watch, DetectorState detector) {
        return new WatchState(
                watch, Bookmark.START, detector, StoryBook.EMPTY, Sightings.NONE, Optional.empty(), Map.of(), 0);
    }

    public WatchState doubting(Map<String, Doubt> next) {
        return new WatchState(watch, bookmark, detector, book, sightings, now, next, version);
    }

    public WatchState withVersion(long next) {
        return new WatchState(watch, bookmark, detector, book, sightings, now, doubts, next);
    }

    public WatchState withBookmark(Bookmark next) {
        return new WatchState(watch, next, detector, book, sightings, now, doubts, version);
    }

    public WatchState withBook(StoryBook next) {
        return new WatchState(watch, bookmark, detector, next, sightings, now, doubts, version);
    }

    private WatchState withDetector(DetectorState next) {
        return new WatchState(watch, bookmark, next, book, sightings, now, doubts, version);
    }

    private WatchState withSightings(Sightings next) {
        return new WatchState(watch, bookmark, detector, book, next, now, doubts, version);
    }

    private WatchState withNow(Optional<Conclusion> next) {
        return new WatchState(watch, bookmark, detector, book, sightings, next, doubts, version);
    }

    /** What changes with every look. */
    public LastLook lastLook() {
        return new LastLook(watch, bookmark.watermark(), sightings.blindSince(), now, version);
    }

    /** What changes with news alone: the same for every look that nothing came to. */
    public WatchState lasting() {
        return with(new LastLook(watch, Position.START, Optional.empty(), Optional.empty(), 0));
    }

    /** The same, looked at then. */
    public WatchState with(LastLook look) {
        return withBookmark(new Bookmark(look.watermark(), bookmark.recent()))
                .withSightings(sightings.blind(look.blindSince()))
                .withNow(look.now())
                .withVersion(look.version());
    }

    WatchState read(Position until, Set<String> keys, Stories placed) {
        return withBookmark(new Bookmark(until, keys)).withBook(book.placed(placed));
    }

    /** Two stories turned out to be one: see {@link StoryBook#joined}. */
    public WatchState joined(StoryId gone, StoryId into, Predicate<IncidentId> open) {
        return withBook(book.joined(gone, into, open));
    }

    /** What is still true after the clock was seen to jump. */
    public WatchState after(ClockJump jump, DetectorState rewound) {
        UnaryOperator<Instant> believed = stored -> jump.believed(stored, jump.at());
        return withDetector(rewound)
                .withBook(book.believing(believed))
                .withSightings(sightings.blind(sightings.blindSince().map(believed)))
                .withNow(now.map(last -> last.after(jump)));
    }

    WatchState folded(DetectorState next, Map<SourceName, Double> volumes) {
        return withDetector(next).withSightings(sightings.counted(volumes));
    }

    public WatchState routed(Map<StoryId, IncidentId> routes, Map<StoryId, StoryTally> rest) {
        return withBook(book.routed(routes, rest));
    }

    public WatchState concluded(Conclusion conclusion, Optional<Instant> blind) {
        return withSightings(sightings.blind(blind)).withNow(Optional.of(conclusion));
    }
}
