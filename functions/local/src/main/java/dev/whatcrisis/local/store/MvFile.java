// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * One file of sorted maps. Everything happens on one thread, one thing after another; a write is committed and synced
 * as a whole before it returns, or rolled back as a whole.
 */
final class MvFile implements AutoCloseable {
    /** The arrangement of maps and keys. A file with a higher one was written by a newer release. */
    static final int FORMAT = 1;

    private static final int TIDY_EVERY = 500;
    private static final int TIDY_FILL_PERCENT = 60;
    private static final int TIDY_BYTES = 4 << 20;
    private static final int TIDY_PASSES = 16;

    private final Path path;
    private final MVStore store;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store").factory());

    private long commits;

    private MvFile(Path path, MVStore store) {
        this.path = path;
        this.store = store;
    }

    /**
     * Opens the file, creating it and its folder where there is none.
     *
     * @throws StoreException when another process uses it, when a newer release wrote it, or when it cannot be read
     */
    static MvFile open(Path path) {
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
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(path.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .compress()
                    .open();
            return checked(path, store);
        } catch (MVStoreException e) {
            throw new StoreException(inWords(path, e), e);
        }
    }

    private static MvFile checked(Path path, MVStore store) {
        if (store.getStoreVersion() > FORMAT) {
            int found = store.getStoreVersion();
            store.closeImmediately();
            throw new StoreException(newer(path, "format " + found + ", this one knows up to " + FORMAT));
        }
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        store.setStoreVersion(FORMAT);
        return new MvFile(path, store);
    }

    /** The map of that name; call it inside {@link #write}. */
    MVMap<String, String> map(String name) {
        return store.openMap(name);
    }

    /** The names of all maps. */
    Set<String> maps() {
        return store.getMapNames();
    }

    /** Reads a consistent state. */
    <T> T read(Supplier<T> reading) {
        return onThread(reading);
    }

    /** Changes the maps: all of it is on the disk when this returns, none of it when this throws. */
    <T> T write(Supplier<T> change) {
        return onThread(() -> {
            boolean done = false;
            try {
                T result = change.get();
                commit();
                done = true;
                return result;
            } finally {
                if (!done && !store.isClosed()) {
                    store.rollback();
                }
            }
        });
    }

    void write(Runnable change) {
        write(() -> {
            change.run();
            return true;
        });
    }

    private void commit() {
        if (!store.hasUnsavedChanges()) {
            return;
        }
        store.commit();
        store.sync();
        commits++;
        if (commits % TIDY_EVERY == 0) {
            rewriteSparseChunks(1);
        }
    }

    /** Rewrites what is left of mostly empty parts of the file, so that their space can be used again. */
    void tidy() {
        onThread(() -> {
            rewriteSparseChunks(TIDY_PASSES);
            return true;
        });
    }

    private void rewriteSparseChunks(int passes) {
        for (int pass = 0; pass < passes && store.compact(TIDY_FILL_PERCENT, TIDY_BYTES); pass++) {
            store.sync();
        }
    }

    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        onThread(() -> {
            store.close();
            return true;
        });
        thread.shutdown();
    }

    /** An interrupt of the caller must not reach the file: Java would close it. */
    private <T> T onThread(Supplier<T> task) {
        boolean interrupted = false;
        try {
            Future<T> future = thread.submit(task::get);
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (RejectedExecutionException e) {
            throw new StoreException("the store " + path + " is closed", e);
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private RuntimeException failure(ExecutionException failure) {
        return switch (failure.getCause()) {
            case MVStoreException e -> new StoreException(inWords(path, e), e);
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> new IllegalStateException(failure);
        };
    }

    private static String inWords(Path path, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "the store " + path + " is in use by another running What Crisis?: stop that one, or choose another"
                        + " folder with --store";
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> newer(path, String.valueOf(e.getMessage()));
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND ->
                "the store " + path + " is damaged or is not a store: move it away and restore an export, or start"
                        + " anew (" + e.getMessage() + ")";
            case DataUtils.ERROR_CLOSED -> "the store " + path + " is closed";
            case DataUtils.ERROR_WRITING_FAILED ->
                "the store " + path + " cannot be written: is the disk full? (" + e.getMessage() + ")";
            default -> "the store " + path + " cannot be used (" + e.getMessage() + ")";
        };
    }

    private static String newer(Path path, String detail) {
        return String.format(
                Locale.ROOT,
                "the store %s was written by a newer release (%s): update this installation, nothing was changed",
                path,
                detail);
    }
}
