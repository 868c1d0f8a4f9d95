// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps answers until the process ends; expired ones leave when a new key comes. */
public final class InMemoryIdempotencyStore implements IdempotencyStore {
    private final Map<String, Kept> kept = new HashMap<>();

    @Override
    public synchronized Optional<Kept> take(String key, String fingerprint, Instant now) {
        kept.values().removeIf(k -> k.free(now));
        return Optional.ofNullable(kept.putIfAbsent(key, new Kept(fingerprint, now, Optional.empty())));
    }

    @Override
    public synchronized void answer(String key, Answer answer) {
        kept.computeIfPresent(key, (k, old) -> new Kept(old.fingerprint(), old.takenAt(), Optional.of(answer)));
    }

    @Override
    public synchronized void release(String key) {
        kept.computeIfPresent(key, (k, old) -> old.answer().isPresent() ? old : null);
    }
}
