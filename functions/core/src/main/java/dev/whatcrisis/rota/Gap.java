// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch in which nobody is on duty, though at these hours of the week somebody usually is.
 *
 * @param from the same for the same gap, whenever it is asked for
 * @param until when somebody is on duty again; empty where the calendar names nobody after it
 */
public record Gap(Instant from, Optional<Instant> until) {
    /** What is said of it, with its days. */
    public Fact said() {
        return until.map(end -> Fact.of("rota.gap").with("from", from).with("until", end))
                .orElseGet(() -> Fact.of("rota.gap.open").with("from", from));
    }

    boolean meets(Instant start, Instant end) {
        return from.isBefore(end) && until.filter(over -> !over.isAfter(start)).isEmpty();
    }
}
