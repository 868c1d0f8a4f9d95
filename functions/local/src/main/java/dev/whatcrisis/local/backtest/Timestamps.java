// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Reads the times of a file in order: ISO 8601 with an offset, or a local date and time in the file's zone.
 *
 * <p>A local time that the clocks skipped in spring is refused. One that they showed twice in autumn is the first of the
 * two unless the row before was already there, then the second.
 */
final class Timestamps {
    private final ZoneId zone;
    private Instant previous = Instant.MIN;

    Timestamps(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws DateTimeException with what is wrong */
    Instant read(String text) {
        String iso = text.replace(' ', 'T');
        boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        previous = offset ? OffsetDateTime.parse(iso).toInstant() : local(LocalDateTime.parse(iso));
        return previous;
    }

    private Instant local(LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw new DateTimeException("the clocks of " + zone + " skipped " + time);
        }
        Instant first = time.toInstant(offsets.get(0));
        return offsets.size() == 2 && !first.isAfter(previous) ? time.toInstant(offsets.get(1)) : first;
    }
}
