// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.access.PersonStore;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.api.journal.AuditLog;
import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.api.link.LinkStore;
import dev.whatcrisis.app.Ports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every store of an installation, in one file. One process at a time may have it open. What a method has returned from
 * is on the disk; what it has not returned from is there whole or not at all.
 */
public final class MvStores implements AutoCloseable {
    /** The file's name in the store's folder. */
    public static final String FILE = "store.mv";

    /** The arrangement of what is stored and exported; a higher one is a newer release's. */
    public static final int FORMAT = MvFile.FORMAT;

    /** What is stored of who reads a source. */
    public static final Class<? extends Record> LEASE = MvSourceStateStore.Lease.class;

    private static final int LOADED_AT_ONCE = 1_000;

    private final MvFile file;
    private final MvMentionStore mentions;
    private final MvLinkStore links;
    private final MvIdempotencyStore idempotency;
    private final PersonStore people;
    private final AuditLog audit;
    private final Ports ports;

    private MvStores(MvFile file, StoreJson json) {
        Shelves shelves = new Shelves(file, json);
        this.file = file;
        this.mentions = new MvMentionStore(shelves);
        this.links = new MvLinkStore(shelves);
        this.idempotency = new MvIdempotencyStore(shelves);
        this.people = new MvPersonStore(shelves);
        this.audit = new MvAuditLog(shelves);
        this.ports = new Ports(
                new MvWatchStore(shelves),
                new MvRosterStore(shelves),
                mentions,
                new MvSourceStateStore(shelves),
                new MvFollowerStore(shelves),
                new MvIncidentStore(shelves),
                new MvAlertLog(shelves),
                new MvPostMortemStore(shelves),
                new MvWatchStateStore(shelves),
                new MvLearnedStore(shelves));
    }

    /**
     * Opens the store in a folder, creating both where there is none.
     *
     * @throws StoreException when another process has it open, when a newer release wrote it, or when it cannot be used
     */
    public static MvStores open(Path folder) {
        return open(folder, StoreJson.CURRENT);
    }

    static MvStores open(Path folder, StoreJson json) {
        MvFile file = MvFile.open(folder.resolve(FILE));
        return file.write(() -> new MvStores(file, json));
    }

    /** What the use cases keep. */
    public Ports ports() {
        return ports;
    }

    public PersonStore people() {
        return people;
    }

    public LinkStore links() {
        return links;
    }

    public AuditLog audit() {
        return audit;
    }

    public IdempotencyStore idempotency() {
        return idempotency;
    }

    /** Removes what has expired and gives back its space; meant for once a day. */
    public void sweep(Instant now) {
        file.write(() -> {
            mentions.expire(now);
            links.expire(now);
            idempotency.expire(now);
        });
        file.tidy();
    }

    public boolean isEmpty() {
        return file.read(
                () -> file.maps().stream().allMatch(name -> file.map(name).isEmpty()));
    }

    /** The kinds of entries that there can be. */
    public Set<String> kinds() {
        return file.read(() -> Set.copyOf(file.maps()));
    }

    /** Gives every entry to somebody, in a fixed order, as of one moment; nothing can be stored meanwhile. */
    public void entries(Consumer<Entry> reader) {
        file.read(() -> {
            for (String kind : new TreeSet<>(file.maps())) {
                Range.ascending(file.map(kind), Shelf.FIRST, Shelf.LAST)
                        .map(entry -> new Entry(kind, entry.getKey(), entry.getValue()))
                        .forEach(reader);
            }
            return true;
        });
    }

    /**
     * Puts entries that {@link #entries} gave into this store.
     *
     * @throws StoreException when one is of an unknown kind; those before it may be stored then
     */
    public void load(Stream<Entry> entries) {
        Set<String> kinds = file.read(file::maps);
        List<Entry> pending = new ArrayList<>();
        entries.forEach(entry -> {
            if (!kinds.contains(entry.kind())) {
                throw new StoreException("entries of the kind \"" + entry.kind() + "\" are unknown to this release");
            }
            pending.add(entry);
            if (pending.size() == LOADED_AT_ONCE) {
                put(pending);
            }
        });
        put(pending);
    }

    private void put(List<Entry> pending) {
        file.write(() -> pending.forEach(entry -> file.map(entry.kind()).put(entry.key(), entry.value())));
        pending.clear();
    }

    @Override
    public void close() {
        file.close();
    }

    MvFile file() {
        return file;
    }
}
