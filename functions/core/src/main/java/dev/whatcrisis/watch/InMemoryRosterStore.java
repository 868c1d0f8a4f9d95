// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.Optional;

/**
 * One roster in a field; gone when the process ends.
 *
 * <pre>{@code
 * version  contacts
 * 2        ana (awake first), ben (on call), chloe (boss)
 * }</pre>
 */
public final class InMemoryRosterStore implements RosterStore {
    private Roster roster = Roster.EMPTY;

    @Override
    public synchronized Roster load() {
        return roster;
    }

    @Override
    public synchronized Optional<Roster> save(Roster changed) {
        if (changed.version() != roster.version()) {
            return Optional.empty();
        }
        roster = new Roster(changed.contacts(), roster.version() + 1);
        return Optional.of(roster);
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemoryRosterStore copy() {
        InMemoryRosterStore copy = new InMemoryRosterStore();
        copy.roster = roster;
        return copy;
    }
}
