// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import java.util.Optional;

/** Keeps the one rota of an installation. */
public interface RotaStore {
    /** The rota, {@link Rota#NONE} when none was ever saved. */
    Rota load();

    /**
     * Stores the rota if the stored version is still {@code rota.version()}.
     *
     * @return the rota with its new version; empty when somebody else saved in between
     */
    Optional<Rota> save(Rota rota);
}
