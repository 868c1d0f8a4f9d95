// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Source states and leases in maps; gone when the process ends.
 *
 * <pre>{@code
 * watch  query             version  failures     lease holder  until
 * acme   hackernews:acme   41       0            worker-1      10:06:00
 * acme   mastodon:#acme    40       1
 * acme   rss:https://…     17       0            worker-2      10:05:30 (ran out: anybody may take it)
 * }</pre>
 */
public final class InMemorySourceStateStore implements SourceStateStore {
    private final Map<WatchId, TreeMap<String, SourceState>> states = new HashMap<>();
    private final Map<Leased, Lease> leases = new HashMap<>();

    private record Leased(WatchId watch, String query) {}

    private record Lease(String holder, Instant until) {}

    @Override
    public synchronized Optional<SourceState> find(WatchId watch, Query query) {
        return Optional.ofNullable(ofWatch(watch).get(query.key()));
    }

    @Override
    public synchronized List<SourceState> of(WatchId watch) {
        return List.copyOf(ofWatch(watch).values());
    }

    @Override
    public synchronized Optional<SourceState> save(SourceState state) {
        long stored =
                find(state.watch(), state.query()).map(SourceState::version).orElse(0L);
        if (stored != state.version()) {
            return Optional.empty();
        }
        SourceState next = state.withVersion(stored + 1);
        ofWatch(state.watch()).put(state.query().key(), next);
        return Optional.of(next);
    }

    @Override
    public synchronized boolean lease(WatchId watch, Query query, String holder, Instant now, Instant until) {
        Leased leased = new Leased(watch, query.key());
        Lease lease = leases.get(leased);
        if (lease != null
                && !lease.holder().equals(holder)
                && lease.until().isAfter(now)
                && !lease.until().isAfter(SourceStateStore.latestEnd(now, until))) {
            return false;
        }
        leases.put(leased, new Lease(holder, until));
        return true;
    }

    @Override
    public synchronized void release(WatchId watch, Query query, String holder) {
        leases.computeIfPresent(
                new Leased(watch, query.key()), (key, lease) -> lease.holder().equals(holder) ? null : lease);
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemorySourceStateStore copy() {
        InMemorySourceStateStore copy = new InMemorySourceStateStore();
        states.forEach((watch, ofWatch) -> copy.states.put(watch, new TreeMap<>(ofWatch)));
        copy.leases.putAll(leases);
        return copy;
    }

    private TreeMap<String, SourceState> ofWatch(WatchId watch) {
        return states.computeIfAbsent(watch, id -> new TreeMap<>());
    }
}
