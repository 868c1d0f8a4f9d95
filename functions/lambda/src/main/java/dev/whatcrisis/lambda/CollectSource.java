// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.collecting.CollectRound;
import dev.whatcrisis.collecting.Poll;
import dev.whatcrisis.collecting.ReadUnread;
import dev.whatcrisis.lambda.bus.Bus;
import dev.whatcrisis.lambda.bus.BusEvent;
import dev.whatcrisis.lambda.bus.PollNews;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.lambda.log.Events;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Polls one source for every watch that follows it, side by side, and says on the bus what came. Each has a thread of the
 * operating system: with one processor, a poll that only computes would hold up all others otherwise.
 */
final class CollectSource {
    /** The share of the time left after which no further page is read: what was read must still be stored. */
    private static final double READING = 0.7;
    /** The share of the time left after which a poll is no longer waited for: the others must still be reported. */
    private static final double WAITING = 0.9;

    private final Ports ports;
    private final CollectRound round;
    private final Bus bus;
    private final InstantSource clock;

    CollectSource(
            Ports ports,
            List<Source> sources,
            CollectMentions collect,
            ReadUnread unread,
            Bus bus,
            InstantSource clock) {
        this.ports = ports;
        this.round = new CollectRound(sources, ports.incidents(), collect, unread);
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * One poll of a source for every watch.
     *
     * @param left until Lambda ends this run
     * @throws IllegalArgumentException when no source has this name
     * @throws IllegalStateException when the store or the bus failed for a watch, or its poll hangs; the others had their
     *     turn
     */
    List<Poll> collect(SourceName name, Duration left) {
        Source source = round.source(name);
        Instant now = clock.instant();
        Instant deadline = now.plusMillis((long) (left.toMillis() * READING));
        long until = System.nanoTime() + (long) (left.toNanos() * WAITING);
        ExecutorService pollers = Executors.newCachedThreadPool();
        try {
            Map<Watch, Future<List<Poll>>> polls = new LinkedHashMap<>();
            ports.watches().all().stream()
                    .filter(watch -> CollectRound.follows(watch, source))
                    .forEach(watch -> polls.put(watch, pollers.submit(() -> poll(watch, source, now, deadline))));
            return resultsOf(polls, name, until);
        } finally {
            pollers.shutdownNow();
        }
    }

    private static List<Poll> resultsOf(Map<Watch, Future<List<Poll>>> polls, SourceName name, long until) {
        Steps steps = new Steps();
        List<Poll> all = new ArrayList<>();
        polls.forEach((watch, poll) ->
                steps.run("polling " + name + " for " + watch.id(), () -> all.addAll(resultOf(poll, until))));
        steps.end();
        return all;
    }

    private List<Poll> poll(Watch watch, Source source, Instant now, Instant deadline) {
        return round.poll(
                watch, source, Correlation.current(), now, deadline, polls -> tell(watch, source, polls, now));
    }

    private void tell(Watch watch, Source source, List<Poll> polls, Instant now) {
        polls.forEach(CollectSource::log);
        List<BusEvent> news =
                PollNews.of(watch.id(), source.name(), polls, now).stream().toList();
        bus.put(news);
    }

    private static void log(Poll poll) {
        Events.happened(
                "polled",
                "watch",
                poll.watch().value(),
                "source",
                poll.query().source().value(),
                "outcome",
                poll.outcome(),
                "added",
                poll.added(),
                "known",
                poll.known(),
                "excluded",
                poll.excluded(),
                "excludedBy",
                poll.excludedBy().isEmpty() ? "-" : new TreeMap<>(poll.excludedBy()),
                "quarantined",
                poll.quarantined(),
                "failure",
                poll.failure().map(failure -> failure.kind().name()).orElse("-"));
    }

    private static List<Poll> resultOf(Future<List<Poll>> poll, long until) {
        try {
            return poll.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("it took too long and was given up", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
