// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.watch.SourceName;
import java.time.Instant;

/** A time in which a source cannot be read: what was posted meanwhile comes when it can be again. */
record Outage(SourceName source, Instant from, Instant until) {
    Outage {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("it must end after it starts");
        }
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
