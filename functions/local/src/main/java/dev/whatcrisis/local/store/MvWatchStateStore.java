// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.app.WatchState;
import dev.whatcrisis.app.WatchStateStore;
import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/** What the detector remembers, by watch. */
final class MvWatchStateStore implements WatchStateStore {
    private final MvFile file;
    private final Shelf<WatchState> states;

    MvWatchStateStore(Shelves shelves) {
        file = shelves.file();
        states = shelves.of("watch-state", WatchState.class);
    }

    @Override
    public Optional<WatchState> find(WatchId watch) {
        return file.read(() -> states.get(watch.value()));
    }

    @Override
    public Optional<WatchState> save(WatchState state) {
        String key = state.watch().value();
        return file.write(() -> {
            long stored = states.get(key).map(WatchState::version).orElse(0L);
            if (stored != state.version()) {
                return Optional.empty();
            }
            WatchState next = state.withVersion(stored + 1);
            states.put(key, next);
            return Optional.of(next);
        });
    }
}
