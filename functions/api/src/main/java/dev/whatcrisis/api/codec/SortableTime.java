// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as texts that sort in the order of time: UTC, to the nanosecond, always 29 characters. */
public final class SortableTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private SortableTime() {}

    /** Years before 0 and after 9999 are written as those. */
    public static String of(Instant at) {
        return FORM.format(at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at);
    }

    /** @throws java.time.DateTimeException when it is something else than {@link #of} wrote */
    public static Instant read(String written) {
        return Instant.parse(written + "Z");
    }
}
