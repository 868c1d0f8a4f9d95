// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.link.LinkStore;
import dev.whatcrisis.api.link.OneTapLink;
import java.time.Instant;
import java.util.Optional;

/** One-tap links by the hash of their code. */
final class MvLinkStore implements LinkStore {
    private final MvFile file;
    private final Shelf<OneTapLink> links;

    MvLinkStore(Shelves shelves) {
        file = shelves.file();
        links = shelves.of("link", OneTapLink.class);
    }

    @Override
    public boolean add(OneTapLink link) {
        return file.write(() -> {
            boolean fresh = !links.has(link.codeHash());
            if (fresh) {
                links.put(link.codeHash(), link);
            }
            return fresh;
        });
    }

    @Override
    public Optional<OneTapLink> find(String codeHash, Instant now) {
        return file.read(() -> links.get(codeHash).filter(link -> now.isBefore(link.expiresAt())));
    }

    /** Removes expired links; call it inside a write. */
    void expire(Instant now) {
        links.removeIf(link -> !now.isBefore(link.expiresAt()));
    }
}
