// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A file of sorted maps while it is open. For one thread. */
final class OpenMaps {
    /** Tells of the store itself; no part of what is stored. */
    private static final String ABOUT = "seal";

    private static final String SEAL = "seal";

    private final MVStore store;
    private final Map<String, MVMap<String, String>> maps = new HashMap<>();

    private OpenMaps(MVStore store) {
        this.store = store;
    }

    /** @throws org.h2.mvstore.MVStoreException when it cannot be opened */
    static OpenMaps open(Disk disk, Path path) {
        MVStore store = builder(disk, path).open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return new OpenMaps(store);
    }

    /** @throws org.h2.mvstore.MVStoreException when it cannot be opened */
    static OpenMaps readOnly(Disk disk, Path path) {
        return new OpenMaps(builder(disk, path).readOnly().open());
    }

    private static MVStore.Builder builder(Disk disk, Path path) {
        return new MVStore.Builder()
                .fileName(disk.name(path))
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .compress();
    }

    /** The arrangement of maps and keys in which it was written; 0 in a new file. */
    int format() {
        return store.getStoreVersion();
    }

    void format(int format) {
        if (format() != format) {
            store.setStoreVersion(format);
        }
    }

    MVMap<String, String> map(String name) {
        return maps.computeIfAbsent(name, store::openMap);
    }

    /** The names of all maps of what is stored. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(store.getMapNames());
        names.remove(ABOUT);
        return names;
    }

    boolean isEmpty() {
        return names().stream().allMatch(name -> map(name).isEmpty());
    }

    /** What is written down about the store itself. */
    Optional<String> about(String what) {
        return store.getMapNames().contains(ABOUT)
                ? Optional.ofNullable(map(ABOUT).get(what))
                : Optional.empty();
    }

    void about(String what, Optional<String> text) {
        text.ifPresentOrElse(
                value -> map(ABOUT).put(what, value), () -> map(ABOUT).remove(what));
    }

    /** The seal of the last commit; empty in a file that was never sealed. */
    Optional<Seal> seal() {
        return about(SEAL).flatMap(Seal::parse);
    }

    void seal(Seal seal) {
        about(SEAL, Optional.of(seal.text()));
    }

    /**
     * Counts everything that is there.
     *
     * @param most more entries than this are not read
     */
    Seal counted(Seal from, long most) {
        Seal seal = from.empty();
        for (String name : names()) {
            var entries = Range.ascending(map(name), Shelf.FIRST, Shelf.LAST).iterator();
            while (entries.hasNext() && seal.entries() <= most) {
                Map.Entry<String, String> entry = entries.next();
                seal = seal.plus(name, entry.getKey(), entry.getValue());
            }
        }
        return seal;
    }

    boolean changed() {
        return store.hasUnsavedChanges();
    }

    /** All changes are on the disk when this returns. */
    void commit() {
        store.commit();
        store.sync();
    }

    /** Rewrites what is left of mostly empty parts of the file, so that their space can be used again. */
    void compact(int fillPercent, int bytes, int passes) {
        for (int pass = 0; pass < passes && store.compact(fillPercent, bytes); pass++) {
            store.sync();
        }
    }

    boolean closed() {
        return store.isClosed();
    }

    /** Closes the file without writing anything more. */
    void abandon() {
        store.closeImmediately();
    }

    void close() {
        store.close();
    }
}
