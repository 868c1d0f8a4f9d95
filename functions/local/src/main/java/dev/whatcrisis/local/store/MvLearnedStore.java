// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/** What teams taught, by watch. */
final class MvLearnedStore implements LearnedStore {
    private final MvFile file;
    private final Shelf<Learned> shelf;

    MvLearnedStore(Shelves shelves) {
        file = shelves.file();
        shelf = shelves.of("learned", Learned.class);
    }

    @Override
    public Optional<Learned> find(WatchId watch) {
        return file.read(() -> shelf.get(watch.value()));
    }

    @Override
    public Optional<Learned> save(Learned learned) {
        String key = learned.watch().value();
        return file.write(() -> {
            long stored = shelf.get(key).map(Learned::version).orElse(0L);
            if (stored != learned.version()) {
                return Optional.empty();
            }
            Learned next = learned.withVersion(stored + 1);
            shelf.put(key, next);
            return Optional.of(next);
        });
    }
}
