// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The state of a watch before its first look, and one whose detector has to begin again. */
public final class FreshStates {
    /** How far back counts are looked for that a back-fill brought. */
    private static final Duration FILLED = Duration.ofDays(64);

    /** Older posts with a longer silence after them are single finds and no back-fill. */
    private static final Duration GAP = Duration.ofDays(3);

    private static final Duration DAY = Duration.ofDays(1);

    private final MentionStore mentions;

    public FreshStates(MentionStore mentions) {
        this.mentions = mentions;
    }

    /** The state before the first run. */
    public WatchState fresh(Watch watch, Instant now) {
        return WatchState.fresh(watch.id(), detector(watch, now));
    }

    /**
     * The state with a detector that begins where the counts begin: while it learns, a back-fill may bring counts from
     * before its beginning, and a rest before the first poll teaches nothing.
     */
    public WatchState begun(Watch watch, WatchState state, List<Mention> read, Instant now) {
        Duration watched = state.detector().watched();
        if (state.detector().withoutPast()) {
            return state.folded(
                    rebuilt(watch, state.detector()), state.sightings().volumes());
        }
        if (state.detector().daysWatched() >= Detector.LEARNING_DAYS) {
            return state;
        }
        Instant beginning = state.detector().next().minus(watched).minus(DAY);
        boolean filled = read.stream()
                .filter(mention -> !mention.own())
                .anyMatch(mention ->
                        mention.at().isBefore(beginning) && mention.at().isAfter(now.minus(FILLED)));
        boolean rested =
                watched.isZero() && state.now().filter(FreshStates::rested).isPresent();
        return filled || rested
                ? state.folded(detector(watch, now), state.sightings().volumes())
                : state;
    }

    private static boolean rested(Conclusion last) {
        return last.mood() == Conclusion.Mood.WAITING || last.mood() == Conclusion.Mood.PAUSED;
    }

    /** An earlier release did not keep what the detector needs now: it begins again with the counts that are kept. */
    private static DetectorState rebuilt(Watch watch, DetectorState earlier) {
        Duration watched = earlier.watched().compareTo(FILLED) < 0 ? earlier.watched() : FILLED;
        return new Detector(watch.zone(), watch.sensitivity())
                .fresh(earlier.next().minus(watched));
    }

    /** Begins with the oldest count that a back-fill brought. */
    private DetectorState detector(Watch watch, Instant now) {
        Instant start = Bucket.startOf(now);
        List<Bucket> buckets = mentions.buckets(watch.id(), now.minus(FILLED), now);
        for (Bucket bucket : buckets.reversed()) {
            if (Duration.between(bucket.start(), start).compareTo(GAP) > 0) {
                break;
            }
            start = bucket.start();
        }
        return new Detector(watch.zone(), watch.sensitivity()).fresh(start);
    }
}
