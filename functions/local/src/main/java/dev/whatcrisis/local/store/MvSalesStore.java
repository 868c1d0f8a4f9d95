// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.effect.Sales;
import dev.whatcrisis.effect.SalesStore;
import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/** What teams handed in of their sales, by watch. */
final class MvSalesStore implements SalesStore {
    private final MvFile file;
    private final Shelf<Sales> sales;

    MvSalesStore(Shelves shelves) {
        file = shelves.file();
        sales = shelves.of("sales", Sales.class);
    }

    @Override
    public Sales of(WatchId watch) {
        return file.read(() -> sales.get(Key.of(watch))).orElseGet(() -> Sales.none(watch));
    }

    @Override
    public Optional<Sales> save(Sales next) {
        String key = Key.of(next.watch());
        return file.write(() -> {
            long stored = sales.get(key).map(Sales::version).orElse(0L);
            if (stored != next.version()) {
                return Optional.empty();
            }
            Sales saved = next.withVersion(stored + 1);
            sales.put(key, saved);
            return Optional.of(saved);
        });
    }

    /** Takes from a copy what was forgotten after it was made; call it inside a write. */
    void forgetAgain(WatchId watch) {
        sales.remove(Key.of(watch));
    }
}
