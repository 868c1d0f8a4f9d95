// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.incident;

import dev.whatcrisis.watch.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people are up again: 07:00. */
public final class Morning {
    private static final LocalTime UP = QuietHours.NIGHT.until();

    private Morning() {}

    /** The first 07:00 in that zone after {@code now}. */
    public static Instant next(Instant now, ZoneId zone) {
        ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(UP).atZone(zone);
        Instant next = today.toInstant();
        return next.isAfter(now)
                ? next
                : today.toLocalDate().plusDays(1).atTime(UP).atZone(zone).toInstant();
    }
}
