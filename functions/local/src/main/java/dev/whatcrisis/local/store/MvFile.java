// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * One file of sorted maps. Everything happens on one thread, one thing after another; a write is committed, sealed and
 * synced as a whole before it returns, or rolled back as a whole. While the disk takes nothing, writes are held in memory
 * and tried again with each later one; {@link #heldSince} says so.
 */
final class MvFile implements AutoCloseable {
    /** The arrangement of maps and keys. A file with a higher one was written by a newer release. */
    static final int FORMAT = 1;

    /** Characters that are held in memory at most: some hours of a busy watch. */
    static final long MOST_HELD = 32L << 20;

    private static final int TIDY_EVERY = 500;
    private static final int TIDY_FILL_PERCENT = 60;
    private static final int TIDY_BYTES = 4 << 20;
    private static final int TIDY_PASSES = 16;
    private static final Logger LOG = System.getLogger(MvFile.class.getName());

    private final Path path;
    private final Disk disk;
    private final InstantSource clock;
    private final SealFile seals;
    private final Copies copies;
    private final Deletions deletions;
    private final Opening opening;
    private final StoreThread thread;
    private final Changes running = new Changes();
    private final Changes held = new Changes();

    private OpenMaps maps;
    /** Of what is in the file. */
    private Seal committed;
    /** Of what the maps hold: what is in the file, what is held, and what the running write did. */
    private Seal seal;

    private long commits;
    private Consumer<List<Deletion>> deletedAgain = deleted -> {};
    private volatile Optional<Instant> heldSince = Optional.empty();
    private volatile Optional<Recovered> recovered;

    private MvFile(Path path, Disk disk, InstantSource clock, boolean recover) {
        this.path = path;
        this.thread = new StoreThread(path);
        this.disk = disk;
        this.clock = clock;
        this.seals = new SealFile(path, disk);
        this.copies = new Copies(path, disk);
        this.deletions = new Deletions(path, disk);
        this.opening = new Opening(path, disk, seals, copies);
        Optional<Seal> known = seals.read();
        Opening.Opened opened = recover ? opening.openOrRecover(known, clock.instant()) : opening.openOrSay(known);
        this.maps = opened.maps();
        this.committed = opened.seal();
        this.seal = opened.seal();
        this.recovered = opened.recovered();
    }

    /**
     * Opens the file, creating it and its folder where there is none.
     *
     * @param recover whether a copy may take the place of a damaged file
     * @throws StoreException when another process uses it, when a newer release wrote it, or when it cannot be read
     */
    static MvFile open(Path path, Disk disk, InstantSource clock, boolean recover) {
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder, OwnerOnly.folder(folder));
            }
        } catch (IOException e) {
            throw new StoreException("cannot create the folder of the store " + path + ": " + e, e);
        }
        if (Files.exists(path) && !(Files.isRegularFile(path) && Files.isReadable(path) && Files.isWritable(path))) {
            throw new StoreException("the store " + path + " is not a file that may be read and written");
        }
        return new MvFile(path, disk, clock, recover);
    }

    /** Since when nothing reaches the disk; empty while it does. */
    Optional<Instant> heldSince() {
        return heldSince;
    }

    /** That this is a copy, because the file was damaged once. */
    Optional<Recovered> recovered() {
        return recovered;
    }

    /** What is done with deletions that a copy does not know of; at once if there are any. */
    void onRecovery(Consumer<List<Deletion>> deleteAgain) {
        thread.run(() -> {
            deletedAgain = deleteAgain;
            deleteAgain();
            return true;
        });
    }

    /** The map of that name; call it inside a read or a write. */
    MVMap<String, String> map(String name) {
        return maps.map(name);
    }

    /** The names of all maps. */
    Set<String> names() {
        return maps.names();
    }

    /** Puts a value; call it inside a write. */
    void put(String kind, String key, String value) {
        change(kind, key, Optional.of(value));
    }

    /** Removes a value and returns it; call it inside a write. */
    @Nullable
    String remove(String kind, String key) {
        return change(kind, key, Optional.empty());
    }

    /** Notes that something was deleted for good, so that no copy brings it back; call it inside the write. */
    void deleted(Deletion.Kind kind, String owner, String hash) {
        running.delete(new Deletion(clock.instant(), kind, owner, hash));
    }

    /** Reads a consistent state. */
    <T> T read(Supplier<T> reading) {
        return thread.run(() -> again(reading));
    }

    /**
     * Changes the maps: all of it is on the disk when this returns, or held while that takes nothing; none of it when
     * this throws.
     */
    <T> T write(Supplier<T> change) {
        return thread.run(() -> again(() -> transact(change)));
    }

    void write(Runnable change) {
        write(() -> {
            change.run();
            return true;
        });
    }

    /** Gives back the space of what was removed. */
    void tidy() {
        thread.run(() -> {
            compact(TIDY_PASSES);
            return true;
        });
    }

    /** Makes the copy of the day, unless the disk takes nothing. */
    void copy() {
        thread.run(() -> again(() -> {
            if (held.isEmpty()) {
                copyNow(clock.instant());
            }
            return true;
        }));
    }

    @Override
    public void close() {
        thread.end(this::closeNow);
    }

    private <T> T transact(Supplier<T> change) {
        Seal before = seal;
        running.clear();
        T result;
        try {
            result = change.get();
        } catch (RuntimeException | Error e) {
            undo(before);
            throw e;
        }
        if (maps.changed()) {
            commit();
        }
        return result;
    }

    /** By hand: the library's own rollback writes to the disk, which may take nothing. */
    private void undo(Seal before) {
        try {
            if (!maps.closed()) {
                running.forEachBefore((place, was) -> set(place, was));
            }
        } catch (MVStoreException e) {
            LOG.log(Logger.Level.WARNING, "a change could not be undone; the store is opened anew", e);
            maps.abandon();
        }
        running.clear();
        seal = before;
    }

    private void commit() {
        Seal next = seal.next();
        try {
            deletions.append(held.deletions());
            held.deletionsWritten();
            deletions.append(running.deletions());
            running.deletionsWritten();
            maps.seal(next);
            maps.commit();
        } catch (IOException | MVStoreException e) {
            hold(next, e);
            return;
        }
        committed = next;
        seal = next;
        held.clear();
        heldSince = Optional.empty();
        seals.write(next);
        commits++;
        if (commits % TIDY_EVERY == 0) {
            compact(1);
        }
    }

    /** The library closes a file that it cannot write: it is opened again as it was, and what it did not take is held. */
    private void hold(Seal attempted, Exception failure) {
        boolean fits = held.size() + running.size() <= MOST_HELD;
        if (fits) {
            held.add(running);
        }
        running.clear();
        if (heldSince.isEmpty()) {
            heldSince = Optional.of(clock.instant());
            LOG.log(Logger.Level.ERROR, "the store cannot be written; what is new is held in memory", failure);
        }
        boolean same = reopen(Optional.of(attempted));
        if (!fits || !same) {
            throw new StoreException("the store " + path + " cannot be written: is the disk full?", failure);
        }
    }

    /** Returns whether the same file could be opened, without a look at all that is in it. */
    private boolean reopen(Optional<Seal> attempted) {
        maps.abandon();
        try {
            OpenMaps reopened = OpenMaps.open(disk, path);
            Optional<Seal> found = reopened.seal();
            boolean fresh = found.isEmpty() && committed.generation() == 0 && reopened.isEmpty();
            if (fresh || found.equals(Optional.of(committed)) || found.equals(attempted)) {
                maps = reopened;
                maps.format(FORMAT);
                committed = found.orElse(committed);
                holdAgain();
                return true;
            }
            reopened.abandon();
        } catch (MVStoreException e) {
            LOG.log(Logger.Level.WARNING, "the store cannot be opened again", e);
        }
        return openAnew();
    }

    /** Returns whether it is the same file, or else a copy of it. */
    private boolean openAnew() {
        maps.abandon();
        Optional<Seal> known = committed.generation() > 0 ? Optional.of(committed) : seals.read();
        Optional<Recovered> before = recovered;
        Opening.Opened opened = opening.openOrRecover(known, clock.instant());
        maps = opened.maps();
        committed = opened.seal();
        recovered = opened.recovered();
        boolean same = recovered.equals(before);
        if (!same) {
            held.clear();
        }
        holdAgain();
        deleteAgain();
        return same;
    }

    /** Brings what is held into the maps of a file that was opened again. */
    private void holdAgain() {
        seal = committed;
        held.forEach(this::set);
    }

    private void deleteAgain() {
        if (maps.about(Opening.DELETIONS).isPresent()) {
            transact(() -> {
                try {
                    Instant copied = recovered.map(Recovered::copyOf).orElse(Instant.MIN);
                    deletedAgain.accept(deletions.all().stream()
                            .filter(deletion -> !deletion.at().isBefore(copied))
                            .toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                maps.about(Opening.DELETIONS, Optional.empty());
                return true;
            });
        }
    }

    private @Nullable String change(String kind, String key, Optional<String> value) {
        Changes.Place place = new Changes.Place(kind, key);
        @Nullable String before = set(place, value);
        running.set(place, Optional.ofNullable(before), value);
        return before;
    }

    /** Returns what was there. */
    private @Nullable String set(Changes.Place place, Optional<String> value) {
        MVMap<String, String> map = map(place.kind());
        @Nullable String before = map.get(place.key());
        if (value.equals(Optional.ofNullable(before))) {
            return before;
        }
        value.ifPresentOrElse(text -> map.put(place.key(), text), () -> map.remove(place.key()));
        Seal without = before == null ? seal : seal.minus(place.kind(), place.key(), before);
        seal = value.map(text -> without.plus(place.kind(), place.key(), text)).orElse(without);
        return before;
    }

    private void compact(int passes) {
        if (held.isEmpty()) {
            try {
                maps.compact(TIDY_FILL_PERCENT, TIDY_BYTES, passes);
            } catch (MVStoreException e) {
                LOG.log(Logger.Level.WARNING, "the store could not be made smaller", e);
                reopen(Optional.empty());
            }
        }
    }

    private void copyNow(Instant now) {
        try {
            copies.make(maps, seal, now);
            copies.oldest().ifPresent(deletions::forget);
        } catch (DamagedException e) {
            LOG.log(Logger.Level.ERROR, "the store is damaged", e);
            openAnew();
        } catch (IOException e) {
            throw new StoreException("there is no copy of today of the store " + path + ": " + e.getMessage(), e);
        }
    }

    /** What the file has is whole whether it is closed well or not. */
    private void closeNow() {
        if (maps.closed()) {
            return;
        }
        if (!held.isEmpty()) {
            commit();
        }
        try {
            maps.close();
        } catch (MVStoreException e) {
            LOG.log(Logger.Level.WARNING, "the store could not be closed in order", e);
            maps.abandon();
        }
        if (!held.isEmpty()) {
            throw new StoreException(
                    "what came since " + heldSince.map(Instant::toString).orElse("then")
                            + " could not be written and is lost: is the disk full?");
        }
    }

    /** Does it once more, over a file opened anew and read to its end, when the library could not. */
    private <T> T again(Supplier<T> task) {
        if (maps.closed()) {
            openAnew();
        }
        try {
            return task.get();
        } catch (MVStoreException e) {
            LOG.log(Logger.Level.WARNING, "the store failed and is opened anew", e);
            openAnew();
            return task.get();
        }
    }
}
