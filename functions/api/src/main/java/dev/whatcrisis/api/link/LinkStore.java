// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import java.time.Instant;
import java.util.Optional;

/** Keeps one-tap links until they expire. */
public interface LinkStore {
    /** Stores a link. Returns false, and changes nothing, when a link with this hash is stored already. */
    boolean add(OneTapLink link);

    /** The link with this hash, unless it has expired: {@code now} must be before {@code expiresAt}. */
    Optional<OneTapLink> find(String codeHash, Instant now);
}
