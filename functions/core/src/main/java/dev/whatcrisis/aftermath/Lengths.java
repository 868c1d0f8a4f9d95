// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.watch.Language;
import java.time.Duration;

/** Lengths of time as people say them. */
final class Lengths {
    private static final int SHORT = 6;
    private static final int HOURS_UNTIL = 72;
    private static final int DAYS_UNTIL = 60;
    private static final int DAY = 24;
    private static final int MONTH = 30;

    private Lengths() {}

    /** Up to a length that can be said in a word: an hour, six hours, a day. */
    static Duration roundUp(Duration length) {
        long hours = Math.max(1, Math.ceilDiv(length.toMinutes(), 60));
        long step = hours <= SHORT ? 1 : hours <= HOURS_UNTIL ? SHORT : DAY;
        return Duration.ofHours(Math.ceilDiv(hours, step) * step);
    }

    static String say(Duration length, Language language) {
        long hours = Math.max(1, Math.round(length.toMinutes() / 60.0));
        boolean french = language == Language.FR;
        if (hours < HOURS_UNTIL) {
            return hours + " h";
        }
        long days = Math.round(hours / (double) DAY);
        return days < DAYS_UNTIL
                ? days + (french ? " jours" : " days")
                : Math.round(days / (double) MONTH) + (french ? " mois" : " months");
    }
}
