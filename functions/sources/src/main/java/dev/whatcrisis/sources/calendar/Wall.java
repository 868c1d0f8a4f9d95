// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.TimeZone;

/** What clocks on the wall show in a zone, which a calendar may have described itself. */
record Wall(TimeZone zone) {
    static final Wall UTC = new Wall(TimeZone.getTimeZone(ZoneOffset.UTC));

    LocalDateTime at(Instant instant) {
        long millis = instant.toEpochMilli();
        return LocalDateTime.ofEpochSecond(Math.floorDiv(millis + zone.getOffset(millis), 1_000), 0, ZoneOffset.UTC);
    }

    Instant instant(LocalDateTime local) {
        long wall = local.toEpochSecond(ZoneOffset.UTC) * 1_000;
        long near = wall - zone.getOffset(wall);
        return Instant.ofEpochMilli(wall - zone.getOffset(near));
    }
}
