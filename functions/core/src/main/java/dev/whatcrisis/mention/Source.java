// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.SourceName;
import java.time.Duration;

/** A network that can be polled. Never throws for what the network does: that is data in {@link Collected}. */
public interface Source {
    /** How often one is taken to be polled that this release does not know: the shortest of all that it knows. */
    Duration UNKNOWN_INTERVAL = Duration.ofMinutes(5);

    SourceName name();

    /** How often it is polled when nothing else limits it. */
    Duration interval();

    Collected collect(Ask ask);
}
