// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.incident.Peak;
import java.time.Duration;
import java.time.Instant;

/** Where in its life a story is, from its counts: the first two hours are the onset, then the peak decides. */
final class Phases {
    static final Duration ONSET = Duration.ofHours(2);
    private static final double NEAR_PEAK = 0.8;
    private static final double HALF = 0.5;

    private Phases() {}

    /**
     * @param peak the largest clock hour so far
     * @param lastHour posts in the last 60 minutes
     */
    static Phase of(Instant firstMentionAt, Peak peak, int lastHour, Instant now) {
        if (Duration.between(firstMentionAt, now).compareTo(ONSET) <= 0) {
            return Phase.ONSET;
        }
        if (lastHour == 0) {
            return Phase.DECAY;
        }
        boolean peakIsNow = Duration.between(peak.hour(), now).compareTo(ONSET) < 0;
        if (lastHour >= NEAR_PEAK * peak.posts()) {
            return peakIsNow ? Phase.GROWTH : Phase.PEAK;
        }
        return lastHour >= HALF * peak.posts() ? Phase.PEAK : Phase.DECAY;
    }
}
