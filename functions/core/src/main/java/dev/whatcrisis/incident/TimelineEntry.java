// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Instant;

/**
 * Something that happened in an incident; never changed once written.
 *
 * @param who a role or contact id, or {@code watch} for the product itself
 * @param key makes the entry unique within its incident, so that a repeated run writes it once
 */
public record TimelineEntry(Instant at, String who, Kind kind, String what, String key) {
    /** What kind of thing happened. */
    public enum Kind {
        OPENED,
        LEVEL,
        ALERT,
        ACKNOWLEDGED,
        SNOOZED,
        NOTE,
        RAISED,
        LOWERED,
        NOT_US,
        DELETED,
        CLOSED,
        OVER,
        UNDONE,
        WORTH_IT
    }
}
