// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The rota as it was a few minutes ago at most: looks come every minute, and a store is paid by what is read. */
public final class RecentRota {
    /** How late a change on the page may be noticed. */
    static final Duration LATE = Duration.ofMinutes(5);

    private final RotaStore rotas;
    private Optional<Instant> readAt = Optional.empty();
    private Rota rota = Rota.NONE;

    public RecentRota(RotaStore rotas) {
        this.rotas = rotas;
    }

    public synchronized Rota load(Instant now) {
        if (readAt.filter(at -> !now.isBefore(at) && now.isBefore(at.plus(LATE)))
                .isEmpty()) {
            rota = rotas.load();
            readAt = Optional.of(now);
        }
        return rota;
    }
}
