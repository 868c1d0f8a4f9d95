// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What happens beside the posts while a script is played.
 *
 * @param acknowledge how long after an alert was sent whoever it went to says that they have it; nobody does when empty
 * @param close how long after its counts calmed down a person closes an incident that does not end by itself; nobody does when
 *     empty
 * @param deeds what people do at times of their own
 */
record Circumstances(List<Outage> outages, Optional<Duration> acknowledge, Optional<Duration> close, List<Deed> deeds) {
    /** Every source can be read, and nobody does anything. */
    static final Circumstances NONE = new Circumstances(List.of(), Optional.empty(), Optional.empty(), List.of());

    Circumstances {
        outages = List.copyOf(outages);
        deeds = List.copyOf(deeds);
    }
}
