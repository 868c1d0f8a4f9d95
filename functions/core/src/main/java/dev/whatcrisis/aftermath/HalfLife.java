// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.detect.HourlyCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How fast a storm falls: from its peak until it is down to half of it for good. */
public final class HalfLife {
    private HalfLife() {}

    /**
     * In whole hours, from the peak's hour to the first hour after which no hour is above half of it.
     *
     * @return empty when the counts end above half, or do not hold the peak
     */
    public static Optional<Duration> of(HourlyCounts counts, Instant peakHour) {
        int peak = counts.indexOf(peakHour);
        int height = counts.at(peak).orElse(0);
        int last = peak;
        for (int i = peak; i < counts.size(); i++) {
            last = 2 * counts.at(i).orElse(0) > height ? i : last;
        }
        return height == 0 || last + 1 >= counts.size()
                ? Optional.empty()
                : Optional.of(Duration.ofHours(last + 1L - peak));
    }
}
