// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.watch.WatchId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Watch states in memory: one row a watch.
 *
 * <pre>{@code
 * watch   version  state
 * acme    1871     watermark 10:05 hackernews/9 …
 * hops    12       watermark 10:04 rss/b …
 * }</pre>
 */
public final class InMemoryWatchStateStore implements WatchStateStore {
    private final Map<WatchId, WatchState> states = new HashMap<>();

    @Override
    public synchronized Optional<WatchState> find(WatchId watch) {
        return Optional.ofNullable(states.get(watch));
    }

    @Override
    public synchronized Optional<WatchState> save(WatchState state) {
        WatchState stored = states.get(state.watch());
        if ((stored == null ? 0 : stored.version()) != state.version()) {
            return Optional.empty();
        }
        WatchState next = state.withVersion(state.version() + 1);
        states.put(next.watch(), next);
        return Optional.of(next);
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemoryWatchStateStore copy() {
        InMemoryWatchStateStore copy = new InMemoryWatchStateStore();
        copy.states.putAll(states);
        return copy;
    }
}
