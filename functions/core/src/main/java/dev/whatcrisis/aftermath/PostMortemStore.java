// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.incident.IncidentId;
import java.util.Optional;

/** Keeps one post-mortem per incident, and apart from it what the team concluded, so that neither overwrites the other. */
public interface PostMortemStore {
    Optional<PostMortem> find(IncidentId incident);

    /** Stores it, over an earlier one of the same incident. */
    void save(PostMortem postMortem);

    /** What the team concluded of an incident; empty where nobody wrote that yet. */
    Optional<Conclusions> conclusions(IncidentId incident);

    /**
     * Stores what the team concluded if the stored version is still the one it carries (0: none stored).
     *
     * @return as it is stored, with its next version; empty when somebody else wrote in between
     */
    Optional<Conclusions> save(Conclusions conclusions);

    /** Forgets what the team concluded of an incident; its post-mortem stays. */
    void forgetConclusions(IncidentId incident);
}
