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

/** Removes from the store what has expired: at the start, then once a day. */
final class Housekeeping implements AutoCloseable {
    static final Duration DAILY = Duration.ofDays(1);

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

    private final Consumer<Instant> sweep;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    Housekeeping(Consumer<Instant> sweep, InstantSource clock) {
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
            LOG.log(Logger.Level.ERROR, "expired data could not be removed; it is tried again", e);
        }
    }
}
