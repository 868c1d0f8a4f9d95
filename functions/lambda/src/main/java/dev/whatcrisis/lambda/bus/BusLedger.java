// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bus;

import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/**
 * Remembers what the bus was told, apart from what is: each run says the difference, so that a crash between the two
 * repeats an event and never loses one.
 */
public interface BusLedger {
    Optional<Told> find(WatchId watch);

    /** Stores it over what was there; of two runs at once the later one stands, and the next run says what is left. */
    void save(Told told);
}
