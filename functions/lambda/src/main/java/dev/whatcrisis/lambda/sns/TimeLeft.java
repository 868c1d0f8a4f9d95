// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long a call may take, all its tries together: a message that nobody waits for any more must not go out late. */
final class TimeLeft {
    private static final Duration LEAST = Duration.ofMillis(1);

    private TimeLeft() {}

    static Duration until(Instant deadline, InstantSource clock) {
        Duration left = Duration.between(clock.instant(), deadline);
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }
}
