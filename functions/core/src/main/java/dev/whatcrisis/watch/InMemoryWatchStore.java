// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Watches in a sorted map; gone when the process ends.
 *
 * <pre>{@code
 * id         version  watch
 * acme       3        "Acme", 4 queries, Europe/Paris
 * acme-labs  1        "Acme Labs", 2 queries, paused
 * borealis   12       "Borealis", 7 queries, campaign until 22:00
 * }</pre>
 */
public final class InMemoryWatchStore implements WatchStore {
    private final TreeMap<String, Watch> watches = new TreeMap<>();

    @Override
    public synchronized Optional<Watch> find(WatchId id) {
        return Optional.ofNullable(watches.get(id.value()));
    }

    @Override
    public synchronized List<Watch> all() {
        return List.copyOf(watches.values());
    }

    @Override
    public synchronized Optional<Watch> save(Watch watch) {
        long stored = find(watch.id()).map(Watch::version).orElse(0L);
        if (stored != watch.version()) {
            return Optional.empty();
        }
        Watch next = watch.withVersion(stored + 1);
        watches.put(watch.id().value(), next);
        return Optional.of(next);
    }

    @Override
    public synchronized boolean delete(WatchId id) {
        return watches.remove(id.value()) != null;
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemoryWatchStore copy() {
        InMemoryWatchStore copy = new InMemoryWatchStore();
        copy.watches.putAll(watches);
        return copy;
    }
}
