// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import java.time.Instant;

/**
 * A stretch in which somebody is on duty, or away.
 *
 * @param contact the id of a contact of the roster
 * @param until not included
 */
public record Shift(String contact, Kind kind, Instant from, Instant until) {
    /** What the calendar says of somebody. */
    public enum Kind {
        /** Is asked first. */
        DUTY,
        /** On holiday, or else not there: is not asked. */
        AWAY
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    /** Whether some of it lies between. */
    public boolean meets(Instant start, Instant end) {
        return from.isBefore(end) && until.isAfter(start);
    }
}
