// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.IncidentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Replies in maps; gone when the process ends.
 *
 * <pre>{@code
 * incident   id                reply
 * acme-1a2b  5f1c09d2a7e4b830  a question, open
 * acme-1a2b  9a00c1b4d2e5f617  a complaint, answered
 * }</pre>
 */
public final class InMemoryReplyStore implements ReplyStore {
    private final Map<IncidentId, Map<String, Reply>> replies = new HashMap<>();

    @Override
    public synchronized List<Reply> of(IncidentId incident) {
        return List.copyOf(replies.getOrDefault(incident, Map.of()).values());
    }

    @Override
    public synchronized Optional<Reply> find(IncidentId incident, ReplyId id) {
        return Optional.ofNullable(replies.getOrDefault(incident, Map.of()).get(id.value()));
    }

    @Override
    public synchronized Optional<Reply> save(Reply reply) {
        long stored = find(reply.incident(), reply.id()).map(Reply::version).orElse(0L);
        if (stored != reply.version()) {
            return Optional.empty();
        }
        Reply next = reply.withVersion(stored + 1);
        replies.computeIfAbsent(reply.incident(), any -> new TreeMap<>())
                .put(reply.id().value(), next);
        return Optional.of(next);
    }

    @Override
    public synchronized void forget(IncidentId incident) {
        replies.remove(incident);
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemoryReplyStore copy() {
        InMemoryReplyStore copy = new InMemoryReplyStore();
        replies.forEach((incident, ofIncident) -> copy.replies.put(incident, new TreeMap<>(ofIncident)));
        return copy;
    }
}
