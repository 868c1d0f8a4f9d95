// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.alert.Keeping;
import dev.whatcrisis.api.access.PersonStore;
import dev.whatcrisis.api.codec.StoreJson;
import dev.whatcrisis.api.journal.AuditLog;
import dev.whatcrisis.api.journal.IdempotencyStore;
import dev.whatcrisis.api.link.LinkStore;
import dev.whatcrisis.looking.ForgetWatch;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final MvWatchStore watches;
    private final MvMentionStore mentions;
    private final MvLinkStore links;
    private final MvIdempotencyStore idempotency;
    private final MvPersonStore people;
    private final AuditLog audit;
    private final MvIncidentStore incidents;
    private final MvPostMortemStore postMortems;
    private final MvReplyStore replies;
    private final MvSalesStore sales;
    private final Ports ports;

    private MvStores(MvFile file, StoreJson json) {
        Shelves shelves = new Shelves(file, json);
        this.file = file;
        this.watches = new MvWatchStore(shelves);
        this.mentions = new MvMentionStore(shelves);
        this.links = new MvLinkStore(shelves);
        this.idempotency = new MvIdempotencyStore(shelves);
        this.people = new MvPersonStore(shelves);
        this.audit = new MvAuditLog(shelves);
        this.incidents = new MvIncidentStore(shelves);
        this.postMortems = new MvPostMortemStore(shelves);
        this.replies = new MvReplyStore(shelves);
        this.sales = new MvSalesStore(shelves);
        this.ports = new Ports(
                watches,
                new MvRosterStore(shelves),
                mentions,
                new MvSourceStateStore(shelves),
                new MvFollowerStore(shelves),
                incidents,
                new MvAlertLog(shelves),
                postMortems,
                new MvWatchStateStore(shelves),
                new MvLearnedStore(shelves),
                replies,
                new MvRotaStore(shelves),
                new MvRehearsalStore(shelves),
                sales);
    }

    /**
     * Opens the store in a folder, creating both where there is none.
     *
     * @throws StoreException when another process has it open, when a newer release wrote it, or when it cannot be used
     */
    public static MvStores open(Path folder) {
        return open(folder, StoreJson.CURRENT);
    }

    /**
     * Opens the store in a folder for a look: no copy takes the place of a damaged file.
     *
     * @throws StoreException in the same cases, and when it is damaged
     */
    public static MvStores look(Path folder) {
        return over(MvFile.open(folder.resolve(FILE), Disk.OWN, InstantSource.system(), false), StoreJson.CURRENT);
    }

    static MvStores open(Path folder, StoreJson json) {
        return over(MvFile.open(folder.resolve(FILE), Disk.OWN, InstantSource.system(), true), json);
    }

    static MvStores over(MvFile file, StoreJson json) {
        try {
            MvStores stores = file.write(() -> new MvStores(file, json));
            file.onRecovery(stores::deleteAgain);
            return stores;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Deletes what a folder holds of a store, its copies too. */
    public static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** How well is kept what these take; may be asked at any time by anybody. */
    public Keeping keeping() {
        return new Keeping(
                file.heldSince(), file.recovered().map(copy -> new Keeping.Recovered(copy.at(), copy.copyOf())));
    }

    /** The names of a folder's copies, the newest first. */
    public static List<String> copies(Path folder) {
        return new Copies(folder.resolve(FILE), Disk.OWN)
                .newestFirst().stream()
                        .map(copy -> copy.getFileName().toString())
                        .toList();
    }

    /** That the store is a copy, because its file was damaged once. */
    public Optional<Recovered> recovered() {
        return file.recovered();
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

    private void deleteAgain(List<Deletion> deletions) {
        for (Deletion deletion : deletions) {
            switch (deletion.kind()) {
                case MENTION -> mentions.deleteAgain(deletion);
                case PERSON -> people.deleteAgain(deletion);
                case WATCH -> deleteWatchAgain(deletion);
            }
        }
    }

    /** With what went with it; see {@link ForgetWatch}. */
    private void deleteWatchAgain(Deletion deletion) {
        WatchId watch = new WatchId(deletion.owner());
        watches.deleteAgain(deletion);
        sales.forgetAgain(watch);
        incidents.idsOf(watch).forEach(incident -> {
            replies.forgetAgain(incident);
            postMortems.forgetConclusionsAgain(incident);
        });
    }

    /** Makes the copy of the day; meant for once a day, after the sweep. */
    public void copy() {
        file.copy();
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
        return size() == 0;
    }

    /** How many entries there are. */
    public long size() {
        return file.read(() -> file.names().stream()
                .mapToLong(name -> file.map(name).sizeAsLong())
                .sum());
    }

    /** The kinds of entries that there can be. */
    public Set<String> kinds() {
        return file.read(file::names);
    }

    /** Gives every entry to somebody, in a fixed order, as of one moment; nothing can be stored meanwhile. */
    public void entries(Consumer<Entry> reader) {
        file.read(() -> {
            for (String kind : new TreeSet<>(file.names())) {
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
        Set<String> kinds = file.read(file::names);
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
        file.write(() -> pending.forEach(entry -> file.put(entry.kind(), entry.key(), entry.value())));
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
