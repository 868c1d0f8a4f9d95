// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives every watch its turn, one after the other, so that none starves because of another: a look that takes longer than
 * its share goes on by itself while the next begins, and who was left out when the round's time was over goes first next
 * time. A look is never interrupted, because that could close a store under it.
 */
public final class Turns {
    /** How long one look is waited for; some take seconds, none should take that long. */
    public static final Duration SHARE = Duration.ofSeconds(40);

    private final InstantSource clock;
    private final Executor threads;
    private final Duration share;
    private final AtomicLong ended = new AtomicLong();
    private final Map<WatchId, Long> lastEnded = new ConcurrentHashMap<>();
    private final Map<WatchId, FutureTask<?>> underWay = new ConcurrentHashMap<>();

    Turns(InstantSource clock, Executor threads, Duration share) {
        this.clock = clock;
        this.threads = threads;
        this.share = share;
    }

    public Turns(InstantSource clock) {
        this(
                clock,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().daemon().name("looking-", 0).factory()),
                SHARE);
    }

    /** What came of a turn. */
    public sealed interface Turn<T> {
        Watch watch();

        record Taken<T>(Watch watch, T result) implements Turn<T> {}

        record Failed<T>(Watch watch, Throwable problem) implements Turn<T> {}

        /** No result, and why: it took too long, it still does, or no time was left. */
        record Missed<T>(Watch watch, String why) implements Turn<T> {}
    }

    /**
     * One round; not to be called twice at once.
     *
     * @param deadline when no further look is begun
     * @return in the order in which the watches had their turn
     */
    public <T> List<Turn<T>> round(List<Watch> watches, Instant deadline, Function<Watch, T> look) {
        List<Turn<T>> turns = new ArrayList<>();
        for (Watch watch : inOrder(watches)) {
            turns.add(turn(watch, deadline, look));
        }
        return turns;
    }

    /** Who had no turn for longest goes first. A process that knows nothing yet begins with another one each minute. */
    private List<Watch> inOrder(List<Watch> watches) {
        List<Watch> order = new ArrayList<>(watches);
        if (lastEnded.isEmpty() && !order.isEmpty()) {
            long minute = Math.floorDiv(clock.instant().getEpochSecond(), 60);
            Collections.rotate(order, -Math.floorMod(minute, order.size()));
        }
        Set<WatchId> present = order.stream().map(Watch::id).collect(Collectors.toSet());
        lastEnded.keySet().retainAll(present);
        order.sort(Comparator.comparing(watch -> lastEnded.getOrDefault(watch.id(), 0L)));
        return order;
    }

    private <T> Turn<T> turn(Watch watch, Instant deadline, Function<Watch, T> look) {
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            return new Turn.Missed<>(watch, "no time was left; it goes first next time");
        }
        if (underWay.containsKey(watch.id())) {
            return new Turn.Missed<>(watch, "its last look has not ended yet");
        }
        FutureTask<T> task = begin(watch, look);
        Duration patience = left.compareTo(share) < 0 ? left : share;
        try {
            return new Turn.Taken<>(watch, task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            return new Turn.Failed<>(watch, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            return new Turn.Missed<>(watch, "it took longer than " + patience.toSeconds() + " s and goes on by itself");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Turn.Missed<>(watch, "the process ends");
        }
    }

    private <T> FutureTask<T> begin(Watch watch, Function<Watch, T> look) {
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return look.apply(watch);
            } finally {
                lastEnded.put(watch.id(), ended.incrementAndGet());
                underWay.remove(watch.id());
            }
        });
        underWay.put(watch.id(), task);
        try {
            threads.execute(task);
        } catch (RuntimeException | Error e) {
            underWay.remove(watch.id());
            throw e;
        }
        return task;
    }
}
