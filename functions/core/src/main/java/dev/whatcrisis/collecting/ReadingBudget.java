// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How many texts one process reads: a number, never a time, so that the same posts are read whatever else the machine does. For many
 * threads.
 */
final class ReadingBudget {
    /**
     * Texts read in one poll before its posts are stored. One takes 20 ms of a whole core, some 40 of the half of one that the
     * function has: 8 seconds of its 120.
     */
    static final int A_POLL = 200;

    /**
     * Texts read in one minute, of all watches and polls of a process: a minute of the function's two. On the minutes in which the
     * template polls most sources these are 10,500 in a quarter of an hour.
     */
    static final int A_MINUTE = 1_500;

    private Instant minute = Instant.MIN;
    private int left;

    /** Takes one from this minute's. */
    synchronized boolean take(Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            left = A_MINUTE;
        }
        boolean has = left > 0;
        left -= has ? 1 : 0;
        return has;
    }
}
