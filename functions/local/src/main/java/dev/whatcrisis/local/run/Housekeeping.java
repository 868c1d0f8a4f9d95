// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What is done at the start and then again and again: removing from the store what has expired, reading the rota. */
final class Housekeeping implements AutoCloseable {
    static final Duration DAILY = Duration.ofDays(1);
    static final Duration EACH_MINUTE = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

    private final String failed;
    private final Consumer<Instant> sweep;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    Housekeeping(Consumer<Instant> sweep, InstantSource clock) {
        this("expired data could not be removed; it is tried again", sweep, clock);
    }

    /** @param failed what is logged when it fails */
    Housekeeping(String failed, Consumer<Instant> sweep, InstantSource clock) {
        this.failed = failed;
        this.sweep = sweep;
        this.clock = clock;
    }

    /** Starts at once; a sweep that fails is logged and the next one comes. */
    void start(Duration every) {
        timer.scheduleAtFixedRate(this::safely, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void safely() {
        try {
            sweep.accept(clock.instant());
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, failed, e);
        }
    }
}
