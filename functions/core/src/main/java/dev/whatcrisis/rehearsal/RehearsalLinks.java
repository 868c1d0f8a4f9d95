// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;

/** Gives out links that confirm a rehearsal. */
@FunctionalInterface
public interface RehearsalLinks {
    /**
     * A new link, {@code DOMAIN/a/CODE} without a scheme, with a random code of 11 characters that works for a week. Only
     * the code's hash is kept.
     *
     * @param watch that the message is sent for
     */
    String rehearsal(WatchId watch, String contact, Means means, Instant now);
}
