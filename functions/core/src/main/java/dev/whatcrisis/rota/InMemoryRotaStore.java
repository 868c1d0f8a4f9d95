// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import java.util.Optional;

/**
 * One rota in a field; gone when the process ends.
 *
 * <pre>{@code
 * version  address                      shifts
 * 2        https://acme.example/r.ics   ana on duty 1 to 8 March, ben away 3 to 5 March
 * }</pre>
 */
public final class InMemoryRotaStore implements RotaStore {
    private Rota rota = Rota.NONE;

    @Override
    public synchronized Rota load() {
        return rota;
    }

    @Override
    public synchronized Optional<Rota> save(Rota changed) {
        if (changed.version() != rota.version()) {
            return Optional.empty();
        }
        rota = changed.withVersion(rota.version() + 1);
        return Optional.of(rota);
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemoryRotaStore copy() {
        InMemoryRotaStore copy = new InMemoryRotaStore();
        copy.rota = rota;
        return copy;
    }
}
