// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.lambda.bus.BusLedger;
import dev.whatcrisis.lambda.bus.Told;
import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/**
 * What the bus was told.
 *
 * <pre>{@code
 * watch acme | told | what it was told
 * }</pre>
 */
final class DynamoBusLedger implements BusLedger {
    static final String TOLD = "told";

    private final Documents documents;
    private final Ahead ahead;

    /** @param ahead may have what was told */
    DynamoBusLedger(Documents documents, Ahead ahead) {
        this.documents = documents;
        this.ahead = ahead;
    }

    @Override
    public Optional<Told> find(WatchId watch) {
        return ahead.take(watch, TOLD)
                .map(items -> items.stream().findFirst().map(item -> documents.read(item, Told.class)))
                .orElseGet(() -> documents.find("told.find", key(watch), Told.class));
    }

    @Override
    public void save(Told told) {
        documents.replace("told.save", Item.of(key(told.watch())), told);
    }

    private static Key key(WatchId watch) {
        return new Key(Partition.watch(watch), TOLD);
    }
}
