// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that happened in an incident; never changed once written.
 *
 * @param who a role or contact id, or {@link #WATCH} for the product itself
 * @param key makes the entry unique within its incident, so that a repeated run writes it once
 */
public record TimelineEntry(Instant at, String who, Kind kind, String what, String key) {
    /** Oldest first; what happened at the same instant in the order of {@link Kind}. */
    public static final Comparator<TimelineEntry> ORDER = Comparator.comparing(TimelineEntry::at)
            .thenComparing(TimelineEntry::kind)
            .thenComparing(TimelineEntry::key);

    /** The product itself, as the one who did something. */
    public static final String WATCH = "watch";

    /** What kind of thing happened. */
    public enum Kind {
        OPENED,
        LEVEL,
        ALERT,
        ACKNOWLEDGED,
        SNOOZED,
        NOTE,
        NOT_US,
        DELETED,
        CLOSED,
        OVER,
        UNDONE
    }

    /** An entry whose key is its kind and time: the same thing cannot happen twice at the same instant. */
    public static TimelineEntry of(Instant at, String who, Kind kind, String what) {
        return new TimelineEntry(at, who, kind, what, kind + "@" + at);
    }
}
