// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.looking.LastLook;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.looking.WatchStateStore;
import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/**
 * What the detector remembers, by watch: the whole of it as it was when something came last, and beside it the last look.
 *
 * <pre>{@code
 * watch-state | acme | version 1871, with everything
 * watch-look  | acme | version 1874: nothing came since
 * }</pre>
 */
final class MvWatchStateStore implements WatchStateStore {
    private final MvFile file;
    private final Shelf<WatchState> states;
    private final Shelf<LastLook> looks;

    MvWatchStateStore(Shelves shelves) {
        file = shelves.file();
        states = shelves.of("watch-state", WatchState.class);
        looks = shelves.of("watch-look", LastLook.class);
    }

    @Override
    public Optional<WatchState> find(WatchId watch) {
        return file.read(() -> stored(watch));
    }

    private Optional<WatchState> stored(WatchId watch) {
        return states.get(watch.value())
                .map(state -> looks.get(watch.value())
                        .filter(look -> later(look, state))
                        .map(state::with)
                        .orElse(state));
    }

    /** A former release, after a step back to it, knows of no look: what it wrote since goes before one. */
    private static boolean later(LastLook look, WatchState state) {
        return look.version() > state.version()
                && look.watermark().compareTo(state.bookmark().watermark()) >= 0;
    }

    @Override
    public Optional<WatchState> save(WatchState state) {
        String key = state.watch().value();
        return file.write(() -> {
            Optional<WatchState> stored = stored(state.watch());
            if (stored.map(WatchState::version).orElse(0L) != state.version()) {
                return Optional.empty();
            }
            states.requireReplaceable(key);
            WatchState next = state.withVersion(state.version() + 1);
            if (stored.map(WatchState::lasting).filter(next.lasting()::equals).isPresent()) {
                looks.put(key, next.lastLook());
            } else {
                states.put(key, next);
            }
            return Optional.of(next);
        });
    }
}
