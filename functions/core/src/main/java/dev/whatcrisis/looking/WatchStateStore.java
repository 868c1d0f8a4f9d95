// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/** Keeps what the detector remembers of each watch. */
public interface WatchStateStore {
    Optional<WatchState> find(WatchId watch);

    /**
     * Stores the state if the stored version is still {@code state.version()} (0: none stored).
     *
     * @return the state with its new version; empty when another run saved in between
     */
    Optional<WatchState> save(WatchState state);
}
