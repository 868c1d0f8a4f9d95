// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.incident.IncidentId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Post-mortems in a map; gone when the process ends.
 *
 * <pre>{@code
 * incident   post-mortem
 * acme-1a2b  squall, 412 posts, over 2026-03-03 10:00
 * acme-9f00  ripple, 40 posts, over 2026-03-09 08:15
 * }</pre>
 */
public final class InMemoryPostMortemStore implements PostMortemStore {
    private final Map<IncidentId, PostMortem> postMortems = new ConcurrentHashMap<>();
    private final Map<IncidentId, Conclusions> conclusions = new ConcurrentHashMap<>();

    @Override
    public Optional<PostMortem> find(IncidentId incident) {
        return Optional.ofNullable(postMortems.get(incident));
    }

    @Override
    public void save(PostMortem postMortem) {
        postMortems.put(postMortem.incident(), postMortem);
    }

    @Override
    public Optional<Conclusions> conclusions(IncidentId incident) {
        return Optional.ofNullable(conclusions.get(incident));
    }

    @Override
    public synchronized Optional<Conclusions> save(Conclusions next) {
        long stored = conclusions(next.incident()).map(Conclusions::version).orElse(0L);
        if (stored != next.version()) {
            return Optional.empty();
        }
        Conclusions saved = next.withVersion(stored + 1);
        conclusions.put(next.incident(), saved);
        return Optional.of(saved);
    }

    /** What is in it now, in a store of its own. */
    public InMemoryPostMortemStore copy() {
        InMemoryPostMortemStore copy = new InMemoryPostMortemStore();
        copy.postMortems.putAll(postMortems);
        copy.conclusions.putAll(conclusions);
        return copy;
    }

    @Override
    public void forgetConclusions(IncidentId incident) {
        conclusions.remove(incident);
    }
}
