// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.words;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/**
 * A length of time as people say it.
 *
 * @param key of the unit
 */
record Length(String key, long count) {
    private static final int HOURS_UNTIL = 72;
    private static final int DAYS_UNTIL = 60;
    private static final double DAY = 24;
    private static final double MONTH = 30;

    /** Hours below three days, then days, from 60 days on months; at least an hour. */
    static Length roughly(Duration length) {
        long hours = Math.max(1, Math.round(length.toMinutes() / 60.0));
        long days = Math.round(hours / DAY);
        if (hours < HOURS_UNTIL) {
            return new Length("length.hours", hours);
        }
        return days < DAYS_UNTIL
                ? new Length("length.days", days)
                : new Length("length.months", Math.round(days / MONTH));
    }

    /** In the largest unit of which there are two: days, hours or minutes. */
    static Length closely(Duration length) {
        Duration span = length.abs();
        if (span.toDays() >= 2) {
            return new Length("span.days", span.toDays());
        }
        return span.toHours() >= 2
                ? new Length("span.hours", span.toHours())
                : new Length("span.minutes", span.toMinutes());
    }

    /** Empty when it is no ISO 8601 duration. */
    static Optional<Duration> read(Object value) {
        try {
            return Optional.of(Duration.parse(value.toString()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
