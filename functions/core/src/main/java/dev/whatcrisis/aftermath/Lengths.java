// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import java.time.Duration;

/** How long a base rate says. */
final class Lengths {
    private static final int SHORT = 6;
    private static final int HOURS_UNTIL = 72;
    private static final int DAY = 24;

    private Lengths() {}

    /** Up to a length that can be said in a word: an hour, six hours, a day. */
    static Duration roundUp(Duration length) {
        long hours = Math.max(1, Math.ceilDiv(length.toMinutes(), 60));
        long step = hours <= SHORT ? 1 : hours <= HOURS_UNTIL ? SHORT : DAY;
        return Duration.ofHours(Math.ceilDiv(hours, step) * step);
    }
}
