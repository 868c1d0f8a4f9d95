// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.Optional;

/** Keeps the one roster of an installation. */
public interface RosterStore {
    /** The roster, {@link Roster#EMPTY} when none was ever saved. */
    Roster load();

    /**
     * Stores the roster if the stored version is still {@code roster.version()}.
     *
     * @return the roster with its new version; empty when somebody else saved in between
     */
    Optional<Roster> save(Roster roster);
}
