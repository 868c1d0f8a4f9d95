// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a watch cannot see.
 *
 * @param watch since when so little is seen that nothing can be trusted; empty while enough is seen
 * @param sources since when each blind source brings nothing
 */
public record Blind(Optional<Instant> watch, Map<SourceName, Instant> sources) {
    public Blind {
        sources = Map.copyOf(sources);
    }

    static Blind nothing() {
        return new Blind(Optional.empty(), Map.of());
    }

    /** Whether the whole watch was blind when a count ended, however much was seen of it. */
    boolean watch(Instant end) {
        return watch.filter(end::isAfter).isPresent();
    }

    /** Whether this source was. */
    boolean source(SourceName source, Instant end) {
        return Optional.ofNullable(sources.get(source)).filter(end::isAfter).isPresent();
    }
}
