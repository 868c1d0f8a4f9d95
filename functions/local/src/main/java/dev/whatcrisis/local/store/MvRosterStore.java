// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.RosterStore;
import java.util.Optional;

/** The one roster. */
final class MvRosterStore implements RosterStore {
    private static final String ONLY = "roster";

    private final MvFile file;
    private final Shelf<Roster> rosters;

    MvRosterStore(Shelves shelves) {
        file = shelves.file();
        rosters = shelves.of("roster", Roster.class);
    }

    @Override
    public Roster load() {
        return file.read(() -> rosters.get(ONLY)).orElse(Roster.EMPTY);
    }

    @Override
    public Optional<Roster> save(Roster roster) {
        return file.write(() -> {
            long stored = rosters.get(ONLY).map(Roster::version).orElse(0L);
            if (stored != roster.version()) {
                return Optional.empty();
            }
            Roster next = new Roster(roster.contacts(), stored + 1);
            rosters.put(ONLY, next);
            return Optional.of(next);
        });
    }
}
