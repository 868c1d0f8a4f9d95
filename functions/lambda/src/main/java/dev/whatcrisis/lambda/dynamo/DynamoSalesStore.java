// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.effect.SalesStore;
import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/**
 * What teams handed in of their sales.
 *
 * <pre>{@code
 * sales acme | sales | the days
 * }</pre>
 */
final class DynamoSalesStore implements SalesStore {
    private final Documents documents;

    DynamoSalesStore(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Sales of(WatchId watch) {
        return documents.find("sales.of", key(watch), Sales.class).orElseGet(() -> Sales.none(watch));
    }

    @Override
    public Optional<Sales> save(Sales sales) {
        Sales next = sales.withVersion(sales.version() + 1);
        boolean saved = documents.save("sales.save", key(sales.watch()), next, sales.version());
        return saved ? Optional.of(next) : Optional.empty();
    }

    private static Key key(WatchId watch) {
        return new Key("sales " + watch, "sales");
    }
}
