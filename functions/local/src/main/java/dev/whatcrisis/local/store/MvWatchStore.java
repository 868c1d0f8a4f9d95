// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.watch.WatchStore;
import java.util.List;
import java.util.Optional;

/** Watches by id. */
final class MvWatchStore implements WatchStore {
    private final MvFile file;
    private final Shelf<Watch> watches;

    MvWatchStore(Shelves shelves) {
        file = shelves.file();
        watches = shelves.of("watch", Watch.class);
    }

    @Override
    public Optional<Watch> find(WatchId id) {
        return file.read(() -> watches.get(id.value()));
    }

    @Override
    public List<Watch> all() {
        return file.read(() -> watches.all().toList());
    }

    @Override
    public Optional<Watch> save(Watch watch) {
        return file.write(() -> {
            long stored = watches.get(watch.id().value()).map(Watch::version).orElse(0L);
            if (stored != watch.version()) {
                return Optional.empty();
            }
            Watch next = watch.withVersion(stored + 1);
            watches.put(watch.id().value(), next);
            return Optional.of(next);
        });
    }

    @Override
    public boolean delete(WatchId id) {
        return file.write(() -> {
            file.deleted(Deletion.Kind.WATCH, id.value(), Key.hash(id.value()));
            return watches.remove(id.value());
        });
    }

    /** Takes from a copy what was deleted after it was made; call it inside a write. */
    void deleteAgain(Deletion deletion) {
        watches.remove(deletion.owner());
    }
}
