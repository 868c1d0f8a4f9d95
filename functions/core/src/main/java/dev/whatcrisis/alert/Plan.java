// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import java.time.Instant;
import java.util.List;

/**
 * What is to be said about an incident, and what no longer.
 *
 * @param planned in the order in which to record and say it, SMS first
 * @param withdraw recorded but unsent alerts that are no longer true
 */
public record Plan(List<Planned> planned, List<AlertId> withdraw) {
    public Plan {
        planned = List.copyOf(planned);
        withdraw = List.copyOf(withdraw);
    }

    /** To be worded, recorded and sent now. */
    public List<Planned> due(Instant now) {
        return planned.stream().filter(p -> p.due(now)).toList();
    }

    /** What waits. It is not recorded: each run decides anew, so that it is worded with the numbers of its hour. */
    public List<Planned> held(Instant now) {
        return planned.stream().filter(p -> !p.due(now)).toList();
    }
}
