// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How many posts one process reads: a number, never a time, so that the same posts are read whatever the machine is busy with. For
 * many threads.
 */
final class ReadingBudget {
    /**
     * Posts read in one poll before they are stored: at 25 ms on a whole core, and twice that on the half of one that the function
     * has, they take ten seconds of its 120.
     */
    static final int A_POLL = 200;

    /**
     * Posts read in one minute, of all watches and polls of a process: 12,000 in the fifteen minutes after which none may wait. They
     * take 40 seconds of the function's 120.
     */
    static final int A_MINUTE = 800;

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
