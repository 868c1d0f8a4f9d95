// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How often a source is polled: as it allows, and twice as often while an incident is open. Half an interval is rounded
 * down to whole minutes, because that is how schedules count.
 */
public final class Pace {
    /** No source is asked more often. */
    static final Duration LEAST = Duration.ofMinutes(1);

    private Pace() {}

    public static Duration interval(Duration usual, boolean incidentOpen) {
        Duration half = usual.dividedBy(2).truncatedTo(ChronoUnit.MINUTES);
        return incidentOpen && half.compareTo(LEAST) >= 0 ? half : usual;
    }
}
