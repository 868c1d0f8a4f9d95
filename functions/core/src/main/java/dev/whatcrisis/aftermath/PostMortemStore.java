// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.incident.IncidentId;
import java.util.Optional;

/** Keeps one post-mortem per incident. */
public interface PostMortemStore {
    Optional<PostMortem> find(IncidentId incident);

    /** Stores it, over an earlier one of the same incident. */
    void save(PostMortem postMortem);
}
