// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.watch.WatchId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sales in a map; gone when the process ends. */
public final class InMemorySalesStore implements SalesStore {
    private final Map<WatchId, Sales> sales = new HashMap<>();

    @Override
    public synchronized Sales of(WatchId watch) {
        return sales.getOrDefault(watch, Sales.none(watch));
    }

    @Override
    public synchronized Optional<Sales> save(Sales next) {
        if (of(next.watch()).version() != next.version()) {
            return Optional.empty();
        }
        Sales stored = next.withVersion(next.version() + 1);
        sales.put(next.watch(), stored);
        return Optional.of(stored);
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemorySalesStore copy() {
        InMemorySalesStore copy = new InMemorySalesStore();
        copy.sales.putAll(sales);
        return copy;
    }
}
