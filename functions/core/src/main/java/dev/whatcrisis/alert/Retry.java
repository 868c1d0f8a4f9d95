// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import java.time.Duration;
import java.time.Instant;

/**
 * When an alert that could not be handed over is tried again: after a little less than a minute, so that the next look
 * does it, then after twice as long each time, up to half an hour.
 */
public final class Retry {
    /** After so many tries in vain another way is taken beside it; with the pauses between them that is three minutes. */
    static final int BEFORE_ANOTHER_WAY = 3;

    /** About a day of tries; what nobody took by then is not tried any more. */
    static final int MOST = 50;

    private static final Duration FIRST = Duration.ofSeconds(50);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** No claim and no pause is longer: a later time was written by a clock that was wrong, and is not waited for. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private Retry() {}

    /** @param tries so many failed, the one just now included */
    public static Instant next(int tries, Instant now) {
        int doubled = Math.min(Math.max(tries - 1, 0), 16);
        Duration pause = FIRST.multipliedBy(1L << doubled);
        return now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }

    /** Whether it was tried so often that it is not tried any more. */
    public static boolean exhausted(Alert alert) {
        return !alert.sent() && alert.tries() >= MOST;
    }

    /** Whether it is not getting through: tries go on, but nobody should rely on them. */
    public static boolean stuck(Alert alert) {
        boolean lastFailed = alert.progress() instanceof Alert.Progress.Due;
        return !alert.sent() && alert.tries() >= (lastFailed ? BEFORE_ANOTHER_WAY : BEFORE_ANOTHER_WAY + 1);
    }

    static boolean waits(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(LONGEST_WAIT));
    }
}
