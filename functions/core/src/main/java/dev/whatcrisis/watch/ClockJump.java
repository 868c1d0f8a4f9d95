// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A jump that a watch saw its own clock make between two looks.
 *
 * @param at when it was seen, by the clock as it is since
 * @param by how far the clock went on, below zero when it went back; a jump on cannot be told from a time in which nobody
 *     looked
 */
public record ClockJump(Instant at, Duration by) {
    /** Looks come every minute; a pause of this length is a machine that slept, a program that was stopped, or a jump. */
    public static final Duration PAUSE = Duration.ofHours(2);

    /** For so long it is said. */
    public static final Duration SAID = Duration.ofHours(24);

    /**
     * What lies between two looks.
     *
     * @param last when was looked last, as it was stored
     */
    public static Optional<ClockJump> between(Instant last, Instant now) {
        Duration by = Duration.between(last, now);
        boolean back = !StoredTime.of(last, now).believed();
        return back || by.compareTo(PAUSE) > 0 ? Optional.of(new ClockJump(now, by)) : Optional.empty();
    }

    public boolean back() {
        return by.isNegative();
    }

    /** Whether it is new enough to be said. */
    public boolean saidAt(Instant now) {
        return StoredTime.of(at, now).believed() && at.plus(SAID).isAfter(now);
    }

    /**
     * A stored time as it is believed since: what was stored by a clock that was ahead happened before the jump was seen,
     * nobody knows when. The same on every call, so that what is waited for comes.
     */
    public Instant believed(Instant stored, Instant now) {
        StoredTime known = StoredTime.of(stored, now);
        return known.believed() ? stored : StoredTime.of(at, now).at();
    }
}
