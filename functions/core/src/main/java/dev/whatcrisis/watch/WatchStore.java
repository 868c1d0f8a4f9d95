// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.List;
import java.util.Optional;

/** Keeps the watches. */
public interface WatchStore {
    Optional<Watch> find(WatchId id);

    /** All watches, by id. */
    List<Watch> all();

    /**
     * Stores the watch if the stored version is still {@code watch.version()} (0: none stored).
     *
     * @return the watch with its new version; empty when somebody else saved in between
     * @throws NewerSchemaException when what is stored was written by a newer release
     */
    Optional<Watch> save(Watch watch);

    /**
     * Removes the watch. Of what was stored about it posts expire on their own; its incidents and their reports stay as history. What
     * people wrote and handed in goes with it where {@code ForgetWatch} deletes it.
     */
    boolean delete(WatchId id);
}
