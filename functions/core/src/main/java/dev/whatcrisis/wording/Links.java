// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Optional;

/** Gives out personal one-tap links. */
public interface Links {
    /**
     * A new link for one contact, {@code DOMAIN/a/CODE} without a scheme, with a random code of 11 characters that works
     * for 24 hours. Only the code's hash is kept.
     *
     * @param incident empty when the link is about the watch itself
     */
    String issue(WatchId watch, Optional<IncidentId> incident, String contact, Instant now);
}
