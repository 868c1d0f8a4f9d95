// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.time.Instant;
import java.time.InstantSource;

/**
 * How long the reading of one answer may take. Whatever reads asks again and again, so that an answer made to eat time
 * is given up in the middle, its parsing included.
 *
 * @param until when it is given up
 */
public record Patience(InstantSource clock, Instant until) {
    /** For recorded answers, which somebody waits for. */
    public static final Patience ENDLESS = new Patience(InstantSource.fixed(Instant.EPOCH), Instant.MAX);

    /** The time is up. */
    public static final class TimeUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        TimeUp() {
            super("the time for reading is up");
        }
    }

    /** @throws TimeUp after the time */
    public void check() {
        if (clock.instant().isAfter(until)) {
            throw new TimeUp();
        }
    }
}
