// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.RotaStore;
import java.util.Optional;

/**
 * The one rota.
 *
 * <pre>{@code
 * roster | rota | the rota
 * }</pre>
 */
final class DynamoRotaStore implements RotaStore {
    private static final Key ROTA = new Key("roster", "rota");

    private final Documents documents;

    DynamoRotaStore(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Rota load() {
        return documents.find("rota.load", ROTA, Rota.class).orElse(Rota.NONE);
    }

    @Override
    public Optional<Rota> save(Rota rota) {
        Rota next = rota.withVersion(rota.version() + 1);
        boolean saved = documents.save("rota.save", ROTA, next, rota.version());
        return saved ? Optional.of(next) : Optional.empty();
    }
}
