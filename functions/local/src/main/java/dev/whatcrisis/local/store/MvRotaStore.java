// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.RotaStore;
import java.util.Optional;

/** The one rota. */
final class MvRotaStore implements RotaStore {
    private static final String ONLY = "rota";

    private final MvFile file;
    private final Shelf<Rota> rotas;

    MvRotaStore(Shelves shelves) {
        file = shelves.file();
        rotas = shelves.of("rota", Rota.class);
    }

    @Override
    public Rota load() {
        return file.read(() -> rotas.get(ONLY)).orElse(Rota.NONE);
    }

    @Override
    public Optional<Rota> save(Rota rota) {
        return file.write(() -> {
            long stored = rotas.get(ONLY).map(Rota::version).orElse(0L);
            if (stored != rota.version()) {
                return Optional.empty();
            }
            Rota next = rota.withVersion(stored + 1);
            rotas.put(ONLY, next);
            return Optional.of(next);
        });
    }
}
