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
    private final Documents documents;

    DynamoBusLedger(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Told> find(WatchId watch) {
        return documents.find("told.find", key(watch), Told.class);
    }

    @Override
    public void save(Told told) {
        documents.replace("told.save", Item.of(key(told.watch())), told);
    }

    private static Key key(WatchId watch) {
        return new Key(Partition.watch(watch), "told");
    }
}
