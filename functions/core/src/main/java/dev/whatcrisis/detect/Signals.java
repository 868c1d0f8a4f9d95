// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.detect.Signal.Kind;
import java.time.ZoneId;

/** Puts the numbers of the last hour beside a state's judgement. */
final class Signals {
    private static final int LEAST_SEEN_IN_HOUR = 7;

    private Signals() {}

    static Signal of(DetectorState state, ZoneId zone, double score, double days) {
        Recent.Sum hour = state.recent.last(Window.HOUR.buckets);
        double usual = hour.mean();
        Kind kind = kind(state, hour);
        double tail = hour.mean() > 0 ? NegativeBinomial.tail(hour.posts(), hour.mean(), state.hourly.value()) : 1;
        return new Signal(
                kind,
                state.next,
                score,
                days,
                hour.posts() / Math.max(1, usual),
                hour.posts(),
                usual,
                tail,
                SignalFacts.of(kind, state.next.atZone(zone), hour.posts(), usual, state.daysWatched(), days),
                state.daysWatched());
    }

    private static Kind kind(DetectorState state, Recent.Sum hour) {
        if (hour.seen() < LEAST_SEEN_IN_HOUR && state.observed >= hour.buckets()) {
            return Kind.BLIND;
        }
        if (state.daysWatched() < Detector.LEARNING_DAYS) {
            return Kind.LEARNING;
        }
        if (state.streak.confirmed()) {
            return Kind.SPIKE;
        }
        return state.streak.going() ? Kind.UNUSUAL : Kind.QUIET;
    }
}
