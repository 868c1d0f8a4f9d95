// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.app;

import java.time.Duration;

/** How often a source is polled: as it allows, and twice as often while an incident is open. */
public final class Pace {
    /** No source is asked more often. */
    static final Duration LEAST = Duration.ofMinutes(1);

    private Pace() {}

    public static Duration interval(Duration usual, boolean incidentOpen) {
        Duration half = usual.dividedBy(2);
        return incidentOpen && half.compareTo(LEAST) >= 0 ? half : usual;
    }
}
