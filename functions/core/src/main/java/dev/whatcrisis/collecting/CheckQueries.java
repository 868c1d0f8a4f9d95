// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Asks queries once, for real, and keeps nothing of the answers: whoever sets up a watch sees what it would bring. The queries
 * are asked side by side, each in a thread of the operating system, and none is waited for longer than a person would.
 */
public final class CheckQueries {
    /** How long a source may take; whoever asks sits before the page, and a gateway gives up after 29 seconds. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What a source may take beyond that, for what it does with the last answer. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Supplier<List<Source>> sources;
    private final StandardQueries standard;
    private final Duration patience;

    /** @param sources are made when the first query is checked */
    public CheckQueries(Supplier<List<Source>> sources, StandardQueries standard) {
        this(sources, standard, PATIENCE);
    }

    CheckQueries(Supplier<List<Source>> sources, StandardQueries standard, Duration patience) {
        this.sources = sources;
        this.standard = standard;
        this.patience = patience;
    }

    public StandardQueries standard() {
        return standard;
    }

    /** What each query brings, in their order. */
    public List<QueryCheck> check(Watch watch, List<Query> queries, Instant now) {
        List<Source> known = sources.get();
        ExecutorService askers = Executors.newCachedThreadPool();
        try {
            List<Callable<Collected>> asked = queries.stream()
                    .map(query -> (Callable<Collected>) () -> ask(known, watch, query, now))
                    .toList();
            List<Future<Collected>> answers =
                    askers.invokeAll(asked, patience.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
            return IntStream.range(0, queries.size())
                    .mapToObj(i -> QueryCheck.of(watch, queries.get(i), answer(answers.get(i)), now))
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a source was asked", e);
        } finally {
            askers.shutdownNow();
        }
    }

    private Collected ask(List<Source> known, Watch watch, Query query, Instant now) {
        Source source = known.stream()
                .filter(one -> one.name().equals(query.source()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no source \"" + query.source() + "\""));
        return source.collect(new Ask(watch, query, Cursor.NONE, List.of(), now, now.plus(patience)));
    }

    private Collected answer(Future<Collected> asked) {
        if (asked.isCancelled()) {
            Fact slow = Fact.of("failure.unanswered").with("n", patience.toSeconds());
            return Collected.failed(
                    Cursor.NONE, new SourceFailure(SourceFailure.Kind.UNAVAILABLE, slow), Optional.empty());
        }
        if (asked.state() == Future.State.FAILED) {
            throw new IllegalStateException(asked.exceptionNow());
        }
        return asked.resultNow();
    }
}
