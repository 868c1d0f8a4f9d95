// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.watch.WatchId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was taught, in memory: one row a watch.
 *
 * <pre>{@code
 * watch   version  learned
 * acme    31       12 not us, 19 right …
 * }</pre>
 */
public final class InMemoryLearnedStore implements LearnedStore {
    private final Map<WatchId, Learned> stored = new HashMap<>();

    @Override
    public synchronized Optional<Learned> find(WatchId watch) {
        return Optional.ofNullable(stored.get(watch));
    }

    @Override
    public synchronized Optional<Learned> save(Learned learned) {
        Learned known = stored.get(learned.watch());
        if ((known == null ? 0 : known.version()) != learned.version()) {
            return Optional.empty();
        }
        Learned next = learned.withVersion(learned.version() + 1);
        stored.put(next.watch(), next);
        return Optional.of(next);
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemoryLearnedStore copy() {
        InMemoryLearnedStore copy = new InMemoryLearnedStore();
        copy.stored.putAll(stored);
        return copy;
    }
}
