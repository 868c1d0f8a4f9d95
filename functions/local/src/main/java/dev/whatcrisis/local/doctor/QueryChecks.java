// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.mention.SourceStateStore;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Asks each query once, for real, and keeps nothing of the answer. */
final class QueryChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Source> sources;
    private final SourceStateStore states;
    private final InstantSource clock;

    QueryChecks(List<Source> sources, SourceStateStore states, InstantSource clock) {
        this.sources = sources;
        this.states = states;
        this.clock = clock;
    }

    List<Finding> of(Watch watch) {
        return watch.queries().stream().map(query -> of(watch, query)).toList();
    }

    private Finding of(Watch watch, Query query) {
        String about = "query " + query.key();
        return sources.stream()
                .filter(source -> source.name().equals(query.source()))
                .findFirst()
                .map(source -> asked(watch, query, source, about))
                .orElseGet(() -> Finding.fail(about, "no such source is known", "remove it, or write it differently"));
    }

    private Finding asked(Watch watch, Query query, Source source, String about) {
        SourceState state = states.find(watch.id(), query).orElseGet(() -> SourceState.fresh(watch.id(), query));
        Collected got = source.collect(new Ask(
                watch,
                query,
                state.cursor(),
                List.of(),
                clock.instant(),
                clock.instant().plus(PATIENCE)));
        String limits = limits(source, got);
        return got.failure()
                .map(failure -> SourceFailures.finding(
                        about,
                        failure,
                        blind(state, source) + limits,
                        "look at the network of this machine, then try again"))
                .orElseGet(() -> Finding.ok(
                        about, "answers, " + got.mentions().size() + " new posts" + blind(state, source) + limits));
    }

    /** What the rounds thought of it when they asked last. */
    private String blind(SourceState state, Source source) {
        SourceHealth health = SourceHealth.of(state, source.interval(), clock.instant());
        return health.sight() == SourceHealth.Sight.BLIND
                ? "; blind until now: " + Words.of(Language.EN).say(health.reason())
                : "";
    }

    private static String limits(Source source, Collected got) {
        String left = got.quotaLeft().isPresent() ? ", " + got.quotaLeft().getAsLong() + " requests left" : "";
        String until = got.nextAllowedAt().map(at -> ", not again before " + at).orElse("");
        return "; asked every " + source.interval().toMinutes() + " min" + left + until;
    }
}
