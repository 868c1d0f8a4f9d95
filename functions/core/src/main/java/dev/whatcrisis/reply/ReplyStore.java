// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.IncidentId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps who is to be answered, and how far that is.
 *
 * <pre>{@code
 * incident   reply             state
 * acme-1a2b  5f1c09d2a7e4b830  answered 2026-03-02T09:10 by watch
 * acme-1a2b  9a00c1b4d2e5f617  drafted  2026-03-02T09:12 by ana, until 09:42
 * }</pre>
 */
public interface ReplyStore {
    /** What is stored of an incident, in the order of the ids. */
    List<Reply> of(IncidentId incident);

    Optional<Reply> find(IncidentId incident, ReplyId id);

    /**
     * Stores it if the stored version is still {@code reply.version()} (0: none stored).
     *
     * @return the reply with its new version; empty when somebody else saved in between
     */
    Optional<Reply> save(Reply reply);

    /** Forgets everybody of an incident. */
    void forget(IncidentId incident);
}
