// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that happened in an incident; never changed once written.
 *
 * @param who a role or contact id, or {@link #WATCH} for the product itself
 * @param key makes the entry unique within its incident, so that a repeated run writes it once
 * @param unseen the beginning of an hour in which too little was seen of the incident
 */
public record TimelineEntry(Instant at, String who, Kind kind, Fact what, String key, Optional<Instant> unseen) {
    /** Oldest first; what happened at the same instant in the order of {@link Kind}. */
    public static final Comparator<TimelineEntry> ORDER = Comparator.comparing(TimelineEntry::at)
            .thenComparing(TimelineEntry::kind)
            .thenComparing(TimelineEntry::key);

    /** The product itself, as the one who did something. */
    public static final String WATCH = "watch";

    /** Such hours stood in keys alone, once. */
    private static final String UNSEEN = "unseen@";

    public TimelineEntry {
        unseen = unseen.or(() -> unseenIn(key));
    }

    /** Of what did not keep anybody from seeing. */
    public TimelineEntry(Instant at, String who, Kind kind, Fact what, String key) {
        this(at, who, kind, what, key, Optional.empty());
    }

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
    public static TimelineEntry of(Instant at, String who, Kind kind, Fact what) {
        return new TimelineEntry(at, who, kind, what, kind + "@" + at);
    }

    /** That too little was seen in that hour, in which more entries of the kind say nothing new. */
    public static TimelineEntry unseen(Instant at, Fact what, Instant hour) {
        return new TimelineEntry(at, WATCH, Kind.NOTE, what, UNSEEN + hour, Optional.of(hour));
    }

    private static Optional<Instant> unseenIn(String key) {
        return key.startsWith(UNSEEN) ? Optional.of(Instant.parse(key.substring(UNSEEN.length()))) : Optional.empty();
    }
}
