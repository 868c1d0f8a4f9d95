// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Things that are done in the background, each at most once at a time: one that hangs is left behind and not begun again
 * before it has ended. Each has a thread of the operating system, so that one that only computes cannot hold up the rest.
 */
final class Errands implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Errands.class.getName());

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Errand> running = new ConcurrentHashMap<>();

    /** Begins it, unless it is still running from an earlier time. */
    Optional<Future<?>> begin(String name, Runnable task) {
        Errand errand = new Errand(name, task);
        if (running.putIfAbsent(name, errand) != null) {
            return Optional.empty();
        }
        threads.execute(errand);
        return Optional.of(errand);
    }

    /** Waits until all have ended, or for as long as it may take; the rest goes on. */
    static void await(Collection<Future<?>> begun, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        for (Future<?> errand : begun) {
            try {
                errand.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                LOG.log(Logger.Level.DEBUG, "not waited for any longer", e);
            } catch (ExecutionException | CancellationException e) {
                LOG.log(Logger.Level.DEBUG, "has ended by itself", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Interrupts what has been running for longer than it may. */
    void giveUpAfter(Duration longest) {
        running.values().stream()
                .filter(errand -> !errand.isCancelled() && errand.isOlderThan(longest))
                .forEach(errand -> {
                    LOG.log(Logger.Level.WARNING, errand.name + " took too long and was given up");
                    errand.cancel(true);
                });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** One of them, gone from the list only when its thread is done with it. */
    private final class Errand extends FutureTask<Void> {
        private final String name;
        private final long since = System.nanoTime();

        Errand(String name, Runnable task) {
            super(task, null);
            this.name = name;
        }

        boolean isOlderThan(Duration age) {
            return System.nanoTime() - since > age.toNanos();
        }

        @Override
        public void run() {
            try {
                super.run();
            } finally {
                running.remove(name, this);
            }
        }
    }
}
