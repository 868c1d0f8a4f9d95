// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * What a stored time of something that happened is worth now. Nothing that happened can lie in the future: what does was
 * stored by a clock that was ahead, or is read by one that is behind.
 *
 * @param at the time as far as it can be believed: never more than {@link #TOLERANCE} after now
 * @param ahead how far the stored one lies after now; zero when it is believed as it is
 */
public record StoredTime(Instant at, Duration ahead) {
    /** How much the clocks of two machines that are set right may differ. */
    public static final Duration TOLERANCE = Duration.ofMinutes(2);

    public static StoredTime of(Instant stored, Instant now) {
        boolean believed = !stored.isAfter(now.plus(TOLERANCE));
        return believed ? new StoredTime(stored, Duration.ZERO) : new StoredTime(now, Duration.between(now, stored));
    }

    public boolean believed() {
        return ahead.isZero();
    }

    /**
     * Whether something that was taken until then is still held. One that ends later than it can last was taken by a
     * clock that was ahead: its holder is long gone.
     *
     * @param longest for how long it can be taken at most
     */
    public static boolean holds(Instant until, Instant now, Duration longest) {
        return until.isAfter(now) && !until.isAfter(now.plus(longest).plus(TOLERANCE));
    }
}
