// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Instant;

/** The largest hour so far: posts in the clock hour that starts at {@code hour}. */
public record Peak(Instant hour, int posts) {
    /** The same, never less than the last 60 minutes, which may hold more than every clock hour. */
    public Peak atLeast(int lastHour) {
        return posts >= lastHour ? this : new Peak(hour, lastHour);
    }
}
