// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.rota.Gap;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Says with the brief, in writing, that nobody will be on duty: to the first person in turn who is not away. It never rings. */
public final class RotaPolicy {
    private RotaPolicy() {}

    /**
     * The same ids for the same gap.
     *
     * @param roster as it is asked today
     * @param said earlier alerts: a gap is said once, whoever was first in turn then
     */
    public static List<Planned> plan(WatchId watch, Roster roster, Gap gap, Collection<Alert> said, Instant now) {
        String step = Long.toString(gap.from().getEpochSecond());
        boolean known = said.stream()
                .anyMatch(alert ->
                        alert.reason() == Reason.ROTA && alert.id().value().endsWith(":" + step));
        return known ? List.of() : InMorning.plan(watch.value(), Reason.ROTA, step, roster, now);
    }
}
