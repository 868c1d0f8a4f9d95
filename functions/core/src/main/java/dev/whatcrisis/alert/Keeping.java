// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How well is kept what is seen and done.
 *
 * @param unwritableSince since when nothing can be written, so that what comes is only in memory; empty while it can
 * @param recovered that the store is a copy, because it was damaged once
 */
public record Keeping(Optional<Instant> unwritableSince, Optional<Recovered> recovered) {
    /** As it should be. */
    public static final Keeping WELL = new Keeping(Optional.empty(), Optional.empty());

    /** For so long it is said that a copy was opened: by then the sources have brought what they still have. */
    public static final Duration NEWS = Duration.ofDays(7);

    /**
     * That a copy took the place of a damaged store.
     *
     * @param at when
     * @param copyOf when the copy was made; what was done and seen since then is lost
     */
    public record Recovered(Instant at, Instant copyOf) {}

    /** What is still news of a recovery. */
    public Optional<Recovered> recoveredLately(Instant now) {
        return recovered.filter(copy -> now.isBefore(copy.at().plus(NEWS)));
    }
}
