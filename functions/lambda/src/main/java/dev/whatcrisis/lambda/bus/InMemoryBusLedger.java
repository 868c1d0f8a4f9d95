// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bus;

import dev.whatcrisis.watch.WatchId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers until the process ends. */
public final class InMemoryBusLedger implements BusLedger {
    private final Map<WatchId, Told> told = new ConcurrentHashMap<>();

    @Override
    public Optional<Told> find(WatchId watch) {
        return Optional.ofNullable(told.get(watch));
    }

    @Override
    public void save(Told next) {
        told.put(next.watch(), next);
    }
}
