// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import java.time.Duration;
import java.util.Comparator;

/** Status ids: numbers that grow with time, their upper bits being milliseconds since the epoch. */
final class Ids {
    /** Numbers as text: the longer one is larger. Ids of other software sort by their letters. */
    static final Comparator<String> ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final int TIME_SHIFT = 16;

    private Ids() {}

    /** The id that a status written that much earlier would have; other software's ids stay as they are. */
    static String before(String id, Duration earlier) {
        if (!id.matches("\\d{13,18}")) {
            return id;
        }
        long millis = (Long.parseLong(id) >> TIME_SHIFT) - earlier.toMillis();
        return millis <= 0 ? id : Long.toString(millis << TIME_SHIFT);
    }
}
