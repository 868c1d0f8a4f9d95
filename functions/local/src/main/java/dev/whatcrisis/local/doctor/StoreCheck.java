// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.local.store.MvStores;
import dev.whatcrisis.local.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Opens the store if there is one.
 *
 * @param stores open until closed; empty when there is nothing to read
 * @param running whether another process has it open
 */
record StoreCheck(Finding finding, Optional<MvStores> stores, boolean running) implements AutoCloseable {
    private static final String ABOUT = "store";
    private static final long LITTLE_SPACE = 200L << 20;

    static StoreCheck of(Path folder) {
        Path file = folder.resolve(MvStores.FILE);
        if (!Files.exists(file)) {
            return new StoreCheck(
                    Finding.warn(
                            ABOUT,
                            "there is none yet in " + folder.toAbsolutePath().normalize(),
                            "./whatcrisis --brand \"Your brand\", or name the folder with --store"),
                    Optional.empty(),
                    false);
        }
        try {
            Finding space = space(folder, file);
            MvStores stores = MvStores.look(folder);
            return new StoreCheck(recovered(stores).orElse(space), Optional.of(stores), false);
        } catch (StoreException e) {
            return refused(e);
        } catch (IOException e) {
            return new StoreCheck(
                    Finding.fail(ABOUT, file + " cannot be read: " + e.getMessage(), "look at who may read it"),
                    Optional.empty(),
                    false);
        }
    }

    private static Optional<Finding> recovered(MvStores stores) {
        return stores.recovered()
                .filter(copy -> stores.keeping()
                        .recoveredLately(InstantSource.system().instant())
                        .isPresent())
                .map(copy -> Finding.warn(
                        ABOUT, copy.sentence(), "look at the disk, and do again what was changed since the copy"));
    }

    private static String copies(Path folder) {
        List<String> copies = MvStores.copies(folder);
        return copies.isEmpty() ? "no copy yet" : copies.size() + " copies, the newest " + copies.getFirst();
    }

    private static StoreCheck refused(StoreException e) {
        boolean inUse =
                e.getCause() instanceof MVStoreException cause && cause.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
        String message = String.valueOf(e.getMessage());
        return new StoreCheck(
                inUse
                        ? Finding.warn(
                                ABOUT,
                                "in use by a What Crisis? that runs, so watches, roster and sources are not looked at",
                                "look at its page; for a full check stop it, then ask again")
                        : Finding.fail(ABOUT, message, "what it says; an export can be restored"),
                Optional.empty(),
                inUse);
    }

    private static Finding space(Path folder, Path file) throws IOException {
        long free = Files.getFileStore(file).getUsableSpace();
        String found = String.format(
                Locale.ROOT,
                "%s holds %.1f MB, %s, %d MB are free",
                file,
                Files.size(file) / 1e6,
                copies(folder),
                free / 1_000_000);
        return free < LITTLE_SPACE
                ? Finding.warn(ABOUT, found, "make room: on a full disk what comes is held in memory only")
                : Finding.ok(ABOUT, found);
    }

    @Override
    public void close() {
        stores.ifPresent(MvStores::close);
    }
}
