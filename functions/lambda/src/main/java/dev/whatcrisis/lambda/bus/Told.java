// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bus;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.watch.WatchId;
import java.util.Set;

/**
 * What the bus was last told of a watch.
 *
 * @param open incidents that it was told are open
 * @param blind keys of the queries that it was told are blind
 */
public record Told(WatchId watch, Conclusion.Mood mood, Level level, Set<IncidentId> open, Set<String> blind) {
    public Told {
        open = Set.copyOf(open);
        blind = Set.copyOf(blind);
    }

    /** Before the bus was told anything: nothing is open, nothing blind, nobody looked. */
    public static Told nothing(WatchId watch) {
        return new Told(watch, Conclusion.Mood.WAITING, Level.WHAT_CRISIS, Set.of(), Set.of());
    }
}
