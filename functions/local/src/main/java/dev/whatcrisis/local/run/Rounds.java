// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.collecting.CollectRound;
import dev.whatcrisis.detecting.DetectCrises;
import dev.whatcrisis.detecting.Turns;
import dev.whatcrisis.detecting.Turns.Turn;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.watch.Watch;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Goes round all watches again and again: polls all sources side by side, then looks at what came. A look waits a little
 * for the polls that were begun with it and never for one that hangs: what that brings is for a later look.
 */
final class Rounds implements AutoCloseable {
    private static final Duration POLL_LIMIT = Duration.ofSeconds(50);
    private static final Duration PATIENCE = POLL_LIMIT.multipliedBy(2);
    /** Polls mostly take a second or two. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** A look takes milliseconds, and a message a second or two. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private static final String AGAIN = " failed; it is tried again in its turn";
    private static final Logger LOG = System.getLogger(Rounds.class.getName());

    private final Ports ports;
    private final CollectRound round;
    private final DetectCrises detect;
    private final InstantSource clock;
    private final BiConsumer<Watch, DetectCrises.Detected> seen;
    private final Turns turns;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final Errands polls = new Errands();
    private final Duration grace;

    /**
     * @param seen is told what each look came to
     */
    Rounds(
            Ports ports,
            CollectRound round,
            DetectCrises detect,
            InstantSource clock,
            BiConsumer<Watch, DetectCrises.Detected> seen) {
        this(ports, round, detect, clock, seen, GRACE);
    }

    /** @param grace how long a look waits for the polls that were begun with it */
    Rounds(
            Ports ports,
            CollectRound round,
            DetectCrises detect,
            InstantSource clock,
            BiConsumer<Watch, DetectCrises.Detected> seen,
            Duration grace) {
        this.ports = ports;
        this.round = round;
        this.detect = detect;
        this.clock = clock;
        this.seen = seen;
        this.grace = grace;
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.turns = new Turns(clock);
    }

    /** Starts at once, then so often; whatever fails is logged and the next round comes. What is late is not made up for. */
    void start(Duration every) {
        timer.execute(() -> {
            long began = System.nanoTime();
            safely("a round", this::once);
            long left = every.toNanos() - (System.nanoTime() - began);
            again(() -> start(every), Math.max(0, left));
        });
    }

    private void again(Runnable round, long nanoseconds) {
        try {
            timer.schedule(round, nanoseconds, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(Logger.Level.DEBUG, "closed during a round", closed);
        }
    }

    /** One round over all watches; what fails for one of them does not keep the others from their turn. */
    void once() {
        List<Watch> watches = ports.watches().all();
        polls.giveUpAfter(PATIENCE);
        List<Future<?>> begun = new ArrayList<>();
        watches.forEach(watch -> safely("polling for " + watch.id(), () -> begun.addAll(poll(watch))));
        Errands.await(begun, grace);
        Instant deadline = clock.instant().plus(Turns.SHARE.multipliedBy(2));
        turns.round(watches, deadline, this::look).forEach(Rounds::say);
    }

    /** What is being sent is written down before it ends, unless that takes too long. */
    @Override
    public void close() {
        timer.shutdown();
        polls.close();
        try {
            if (!timer.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private DetectCrises.Detected look(Watch watch) {
        DetectCrises.Detected detected = detect.detect(watch, clock.instant());
        seen.accept(watch, detected);
        return detected;
    }

    private static void say(Turn<DetectCrises.Detected> turn) {
        String what = "looking at " + turn.watch().id();
        switch (turn) {
            case Turn.Taken<DetectCrises.Detected> taken -> {}
            case Turn.Missed<DetectCrises.Detected> missed -> LOG.log(Logger.Level.WARNING, what + ": " + missed.why());
            case Turn.Failed<DetectCrises.Detected> failed ->
                LOG.log(Logger.Level.ERROR, what + AGAIN, failed.problem());
        }
    }

    /** An error must not get out either: the timer would never call again, and say nothing. */
    private static void safely(String what, Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.log(Logger.Level.ERROR, what + AGAIN, e);
        }
    }

    private List<Future<?>> poll(Watch watch) {
        Instant now = clock.instant();
        List<Future<?>> begun = new ArrayList<>();
        for (Source source : round.of(watch)) {
            String what = "polling " + source.name() + " for " + watch.id();
            Runnable poll = () -> round.poll(watch, source, "local", now, now.plus(POLL_LIMIT));
            polls.begin(what, () -> safely(what, poll)).ifPresent(begun::add);
        }
        return begun;
    }
}
