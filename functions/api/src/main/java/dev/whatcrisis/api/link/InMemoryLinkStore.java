// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps links until the process ends; expired ones leave when a new one comes. */
public final class InMemoryLinkStore implements LinkStore {
    private final ConcurrentHashMap<String, OneTapLink> links = new ConcurrentHashMap<>();

    @Override
    public boolean add(OneTapLink link) {
        links.values().removeIf(old -> !link.issuedAt().isBefore(old.expiresAt()));
        return links.putIfAbsent(link.codeHash(), link) == null;
    }

    @Override
    public Optional<OneTapLink> find(String codeHash, Instant now) {
        return Optional.ofNullable(links.get(codeHash)).filter(l -> now.isBefore(l.expiresAt()));
    }

    /** What is in it now, in a store of its own. */
    public InMemoryLinkStore copy() {
        InMemoryLinkStore copy = new InMemoryLinkStore();
        copy.links.putAll(links);
        return copy;
    }
}
