// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.journal.IdempotencyStore;
import java.time.Instant;
import java.util.Optional;

/** Kept answers by key. */
final class MvIdempotencyStore implements IdempotencyStore {
    private final MvFile file;
    private final Shelf<Kept> kept;

    MvIdempotencyStore(Shelves shelves) {
        file = shelves.file();
        kept = shelves.of("idempotency", Kept.class);
    }

    @Override
    public Optional<Kept> take(String key, String fingerprint, Instant now) {
        return file.write(() -> {
            Optional<Kept> earlier = kept.get(key).filter(request -> !request.free(now));
            if (earlier.isEmpty()) {
                kept.put(key, new Kept(fingerprint, now, Optional.empty()));
            }
            return earlier;
        });
    }

    @Override
    public void answer(String key, Answer answer) {
        file.write(() -> kept.get(key)
                .ifPresent(
                        taken -> kept.put(key, new Kept(taken.fingerprint(), taken.takenAt(), Optional.of(answer)))));
    }

    @Override
    public void release(String key) {
        file.write(() -> {
            if (kept.get(key).filter(taken -> taken.answer().isEmpty()).isPresent()) {
                kept.remove(key);
            }
        });
    }

    /** Removes the keys that are free again; call it inside a write. */
    void expire(Instant now) {
        kept.removeIf(request -> request.free(now));
    }
}
