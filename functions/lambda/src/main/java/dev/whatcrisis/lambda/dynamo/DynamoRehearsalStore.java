// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.rehearsal.RehearsalStore;
import dev.whatcrisis.rehearsal.Rehearsals;
import java.util.Optional;

/**
 * The rehearsals of everybody on the roster, beside it.
 *
 * <pre>{@code
 * roster | rehearsals | the rehearsals
 * }</pre>
 */
final class DynamoRehearsalStore implements RehearsalStore {
    private static final Key REHEARSALS = new Key("roster", "rehearsals");

    private final Documents documents;

    DynamoRehearsalStore(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Rehearsals load() {
        return documents.find("rehearsals.load", REHEARSALS, Rehearsals.class).orElse(Rehearsals.NONE);
    }

    @Override
    public Optional<Rehearsals> save(Rehearsals rehearsals) {
        Rehearsals next = rehearsals.next();
        boolean saved = documents.save("rehearsals.save", REHEARSALS, next, rehearsals.version());
        return saved ? Optional.of(next) : Optional.empty();
    }
}
