// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.app.CollectMentions;
import dev.whatcrisis.app.DetectCrises;
import dev.whatcrisis.app.Pace;
import dev.whatcrisis.app.Poll;
import dev.whatcrisis.app.Ports;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.watch.Watch;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Goes round all watches again and again: polls all sources side by side, then looks at what came. */
final class Rounds implements AutoCloseable {
    private static final Duration POLL_LIMIT = Duration.ofSeconds(50);
    private static final Duration PATIENCE = POLL_LIMIT.multipliedBy(2);
    private static final Logger LOG = System.getLogger(Rounds.class.getName());

    private final Ports ports;
    private final List<Source> sources;
    private final CollectMentions collect;
    private final DetectCrises detect;
    private final InstantSource clock;
    private final BiConsumer<Watch, DetectCrises.Detected> seen;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService pollers = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @param seen is told what each look came to
     */
    Rounds(
            Ports ports,
            List<Source> sources,
            CollectMentions collect,
            DetectCrises detect,
            InstantSource clock,
            BiConsumer<Watch, DetectCrises.Detected> seen) {
        this.ports = ports;
        this.sources = sources;
        this.collect = collect;
        this.detect = detect;
        this.clock = clock;
        this.seen = seen;
    }

    /** Starts at once, then again after each pause; whatever fails is logged and the next round comes. */
    void start(Duration pause) {
        timer.scheduleWithFixedDelay(() -> safely("a round", this::once), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One round over all watches; what fails for one of them does not keep the others from their turn. */
    void once() {
        List<Watch> watches = ports.watches().all();
        List<Future<List<Poll>>> polls = new ArrayList<>();
        watches.forEach(watch -> safely("polling for " + watch.id(), () -> polls.addAll(polls(watch))));
        long until = System.nanoTime() + PATIENCE.toNanos();
        polls.forEach(poll -> await(poll, until));
        watches.forEach(watch -> safely("looking at " + watch.id(), () -> look(watch)));
    }

    @Override
    public void close() {
        timer.shutdownNow();
        pollers.shutdownNow();
    }

    private void look(Watch watch) {
        seen.accept(watch, detect.detect(watch, clock.instant()));
    }

    /** An error must not get out either: the timer would never call again, and say nothing. */
    private static void safely(String what, Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.log(Logger.Level.ERROR, what + " failed; it is tried again in its turn", e);
        }
    }

    private List<Future<List<Poll>>> polls(Watch watch) {
        Instant now = clock.instant();
        boolean open = !ports.incidents().open(watch.id()).isEmpty();
        List<Future<List<Poll>>> polls = new ArrayList<>();
        for (Source source : sources) {
            Duration interval = Pace.interval(source.interval(), open);
            polls.add(
                    pollers.submit(() -> collect.collect(watch, source, interval, "local", now, now.plus(POLL_LIMIT))));
        }
        return polls;
    }

    private static void await(Future<List<Poll>> poll, long until) {
        try {
            poll.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            LOG.log(Logger.Level.ERROR, "what a poll brought could not be stored; it is asked again", e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            poll.cancel(true);
            LOG.log(Logger.Level.WARNING, "a poll took too long and was given up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
