// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;

/** The one thread on which everything happens to a file, one thing after another; who asks waits for the end of it. */
final class StoreThread {
    private final Path path;
    private boolean ended;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store").factory());

    /** @param path the file, for what is said when something fails */
    StoreThread(Path path) {
        this.path = path;
    }

    /**
     * An interrupt of the caller must not reach the file: Java would close it.
     *
     * @throws StoreException when the library failed, or this has ended
     */
    <T> T run(Supplier<T> task) {
        boolean interrupted = false;
        try {
            Future<T> future = thread.submit(() -> unlessEnded(task));
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

    /**
     * Ends after a last task, even when that fails; does nothing when it has ended. What was asked for meanwhile is refused: it
     * would open the file again.
     */
    void end(Runnable last) {
        if (thread.isShutdown()) {
            return;
        }
        try {
            run(() -> {
                ended = true;
                last.run();
                return true;
            });
        } finally {
            thread.shutdown();
        }
    }

    private <T> T unlessEnded(Supplier<T> task) {
        if (ended) {
            throw new StoreException("the store " + path + " is closed");
        }
        return task.get();
    }

    private RuntimeException failure(ExecutionException failure) {
        return switch (failure.getCause()) {
            case MVStoreException e -> new StoreException(StoreWords.of(path, e), e);
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> new IllegalStateException(failure);
        };
    }
}
