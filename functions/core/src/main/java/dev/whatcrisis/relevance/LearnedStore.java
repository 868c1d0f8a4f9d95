// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/** Keeps what teams taught about their watches. */
public interface LearnedStore {
    Optional<Learned> find(WatchId watch);

    /**
     * Stores what was learned if the stored version is still {@code learned.version()} (0: none stored).
     *
     * @return it with its new version; empty when somebody else saved in between
     */
    Optional<Learned> save(Learned learned);
}
