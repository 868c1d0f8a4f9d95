// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.mention.SourceStateStore;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Source states and leases, both by {@code watch query}. */
final class MvSourceStateStore implements SourceStateStore {
    private final MvFile file;
    private final Shelf<SourceState> states;
    private final Shelf<Lease> leases;

    record Lease(String holder, Instant until) {}

    MvSourceStateStore(Shelves shelves) {
        file = shelves.file();
        states = shelves.of("source-state", SourceState.class);
        leases = shelves.of("source-lease", Lease.class);
    }

    @Override
    public Optional<SourceState> find(WatchId watch, Query query) {
        return file.read(() -> states.get(key(watch, query)));
    }

    @Override
    public List<SourceState> of(WatchId watch) {
        return file.read(
                () -> states.ascending(Key.start(watch), Key.end(watch)).toList());
    }

    @Override
    public Optional<SourceState> save(SourceState state) {
        String key = key(state.watch(), state.query());
        return file.write(() -> {
            long stored = states.get(key).map(SourceState::version).orElse(0L);
            if (stored != state.version()) {
                return Optional.empty();
            }
            SourceState next = state.withVersion(stored + 1);
            states.put(key, next);
            return Optional.of(next);
        });
    }

    @Override
    public boolean lease(WatchId watch, Query query, String holder, Instant now, Instant until) {
        String key = key(watch, query);
        return file.write(() -> {
            boolean taken = leases.get(key)
                    .filter(lease ->
                            !lease.holder().equals(holder) && lease.until().isAfter(now))
                    .filter(lease -> !lease.until().isAfter(SourceStateStore.latestEnd(now, until)))
                    .isPresent();
            if (!taken) {
                leases.put(key, new Lease(holder, until));
            }
            return !taken;
        });
    }

    @Override
    public void release(WatchId watch, Query query, String holder) {
        String key = key(watch, query);
        file.write(() ->
                leases.get(key).filter(lease -> lease.holder().equals(holder)).map(lease -> leases.remove(key)));
    }

    private static String key(WatchId watch, Query query) {
        return Key.of(watch, query.key());
    }
}
