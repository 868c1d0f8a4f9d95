// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.mention.SourceFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When a source that failed is asked again: full jitter, doubling from a minute, an hour at most. */
final class Backoff {
    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofHours(1);

    private Backoff() {}

    /**
     * @param failures failed polls in a row, this one included
     */
    static Instant next(SourceFailure failure, int failures, Instant now, RandomGenerator random) {
        return switch (failure.kind()) {
            case UNAUTHORISED, GONE, OUT_OF_CREDIT -> now.plus(LONGEST);
            case THROTTLED, CHANGED, UNAVAILABLE ->
                now.plusMillis(random.nextLong(longest(failures).toMillis() + 1));
        };
    }

    private static Duration longest(int failures) {
        int doublings = Math.min(Math.max(failures - 1, 0), 10);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
