// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.rehearsal.RehearsalStore;
import dev.whatcrisis.rehearsal.Rehearsals;
import java.util.Optional;

/** The rehearsals of everybody on the roster. */
final class MvRehearsalStore implements RehearsalStore {
    private static final String ONLY = "rehearsals";

    private final MvFile file;
    private final Shelf<Rehearsals> rehearsals;

    MvRehearsalStore(Shelves shelves) {
        file = shelves.file();
        rehearsals = shelves.of("rehearsals", Rehearsals.class);
    }

    @Override
    public Rehearsals load() {
        return file.read(() -> rehearsals.get(ONLY)).orElse(Rehearsals.NONE);
    }

    @Override
    public Optional<Rehearsals> save(Rehearsals changed) {
        return file.write(() -> {
            long stored = rehearsals.get(ONLY).map(Rehearsals::version).orElse(0L);
            if (stored != changed.version()) {
                return Optional.empty();
            }
            Rehearsals next = changed.next();
            rehearsals.put(ONLY, next);
            return Optional.of(next);
        });
    }
}
