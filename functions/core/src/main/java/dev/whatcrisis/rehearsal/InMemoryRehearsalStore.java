// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

import java.util.Optional;

/**
 * The rehearsals in a field; gone when the process ends.
 *
 * <pre>{@code
 * version  ways
 * 3        ana by SMS (confirmed 2026-03-02), ana by e-mail (asked 2026-03-02), room by webhook (since 2026-02-20)
 * }</pre>
 */
public final class InMemoryRehearsalStore implements RehearsalStore {
    private Rehearsals known = Rehearsals.NONE;

    @Override
    public synchronized Rehearsals load() {
        return known;
    }

    @Override
    public synchronized Optional<Rehearsals> save(Rehearsals changed) {
        if (changed.version() != known.version()) {
            return Optional.empty();
        }
        known = changed.next();
        return Optional.of(known);
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemoryRehearsalStore copy() {
        InMemoryRehearsalStore copy = new InMemoryRehearsalStore();
        copy.known = known;
        return copy;
    }
}
