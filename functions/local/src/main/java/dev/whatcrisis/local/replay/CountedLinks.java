// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.wording.Links;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Links that lead nowhere and are the same in every replay. */
final class CountedLinks implements Links {
    private int issued;

    @Override
    public String issue(WatchId watch, Optional<IncidentId> incident, String contact, Instant now) {
        issued++;
        return String.format(Locale.ROOT, "replay.test/a/%011d", issued);
    }
}
