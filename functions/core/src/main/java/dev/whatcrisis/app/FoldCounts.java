// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.app;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Step;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Folds the 5-minute counts that are closed into the detector, each once. */
final class FoldCounts {
    /** How long after its end a count is closed: a poll interval, so that what was posted in it has been read. */
    static final Duration CLOSING = Duration.ofMinutes(5);

    /** Without a run for so long, five minutes without a post were not seen rather than quiet. */
    static final Duration AWAY = Duration.ofHours(2);

    private static final double VOLUME_HALF_LIFE = Duration.ofDays(7).dividedBy(Bucket.WIDTH);

    private final MentionStore mentions;

    FoldCounts(MentionStore mentions) {
        this.mentions = mentions;
    }

    /**
     * @param steps what each newly closed count led to, in order; empty when none was closed
     */
    record Folded(WatchState state, List<Step> steps) {}

    /**
     * @param late mentions read in this run; those whose count was folded before are added to it
     */
    Folded fold(Watch watch, WatchState state, List<Mention> late, Sight sight, Instant now) {
        Detector detector = new Detector(watch.zone(), watch.sensitivity());
        DetectorState folded = amended(detector, state.detector(), late);
        Instant until = Bucket.startOf(now.minus(CLOSING));
        Map<SourceName, Double> volumes = new HashMap<>(state.volumes());
        Map<Instant, Integer> totals = new HashMap<>();
        double fade = Math.pow(0.5, Duration.between(folded.next(), until).dividedBy(Bucket.WIDTH) / VOLUME_HALF_LIFE);
        volumes.replaceAll((source, volume) -> volume * Math.min(1, fade));
        for (Bucket bucket : mentions.buckets(watch.id(), folded.next(), until)) {
            totals.merge(bucket.start(), bucket.total(), Integer::sum);
            volumes.merge(bucket.source(), (double) bucket.total(), Double::sum);
        }
        boolean away = state.now().isPresent()
                && Duration.between(folded.next(), until).compareTo(AWAY) > 0;
        List<Step> steps = new java.util.ArrayList<>();
        for (Instant start = folded.next(); start.isBefore(until); start = start.plus(Bucket.WIDTH)) {
            Integer total = totals.get(start);
            boolean unseen = total == null && (away || sight.blind());
            Count count = unseen ? Count.missing(start) : Count.of(start, total == null ? 0 : total);
            Step step = detector.step(folded, count, watch.expectedFactor(start));
            steps.add(step);
            folded = step.next();
        }
        return new Folded(state.folded(folded, volumes), List.copyOf(steps));
    }

    private static DetectorState amended(Detector detector, DetectorState state, List<Mention> late) {
        DetectorState amended = state;
        for (Mention mention : late) {
            Instant start = Bucket.startOf(mention.at());
            if (!mention.own() && start.isBefore(state.next())) {
                amended = detector.amend(amended, start, 1);
            }
        }
        return amended;
    }
}
