// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.level;

import dev.whatcrisis.watch.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hours in which the people of a zone are about, 07 to 23 o'clock: what is silent outside of them is only asleep. */
final class LocalDay {
    private static final LocalTime BEGINS = QuietHours.NIGHT.until();
    private static final LocalTime ENDS = LocalTime.of(23, 0);

    private LocalDay() {}

    static boolean covers(Instant at, ZoneId zone) {
        LocalTime local = at.atZone(zone).toLocalTime();
        return !local.isBefore(BEGINS) && local.isBefore(ENDS);
    }

    /** How much of the time between two instants lies in local days. */
    static Duration between(Instant from, Instant to, ZoneId zone) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            Instant begins = later(from, day.atTime(BEGINS).atZone(zone).toInstant());
            Instant ends = earlier(to, day.atTime(ENDS).atZone(zone).toInstant());
            if (begins.isBefore(ends)) {
                sum = sum.plus(Duration.between(begins, ends));
            }
        }
        return sum;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
