// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.SourceName;
import java.time.Duration;

/** A network that can be polled. Never throws for what the network does: that is data in {@link Collected}. */
public interface Source {
    SourceName name();

    /** How often it is polled when nothing else limits it. */
    Duration interval();

    Collected collect(Ask ask);
}
