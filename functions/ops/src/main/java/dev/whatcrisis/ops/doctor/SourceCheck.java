// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.local.doctor.SourceFailures;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the collectors see. Their own notes are read: to ask the network from here would say how this machine sees it,
 * not how AWS does.
 */
final class SourceCheck {
    private static final String UNREACHABLE =
            "look whether it is down; if not, it may refuse addresses of AWS: ask it less, or ask another source";

    private SourceCheck() {}

    /**
     * @param state empty when no poll was noted
     * @param intervals how often each source that is known is asked, by its name
     */
    static Finding judge(Query query, Optional<SourceState> state, Map<String, Duration> intervals, Instant now) {
        String about = "query " + query.key();
        Duration interval = intervals.get(query.source().value());
        if (interval == null) {
            return Finding.fail(about, "no such source is known", "remove it, or write it differently");
        }
        if (state.isEmpty()) {
            return Finding.warn(
                    about,
                    "it was never asked",
                    "wait a quarter of an hour; if it stays so, look at the schedules and at the function collect");
        }
        SourceHealth health = SourceHealth.of(state.get(), interval, now);
        String more = limits(state.get(), interval, now);
        return switch (health.sight()) {
            case LIVING -> Finding.ok(about, Words.of(Language.EN).say(health.reason()) + more);
            case WAITING ->
                Finding.warn(about, Words.of(Language.EN).say(health.reason()) + more, "wait for the next round");
            case BLIND -> blind(about, state.get(), health, more);
        };
    }

    private static Finding blind(String about, SourceState state, SourceHealth health, String more) {
        return state.lastFailure()
                .filter(failure -> state.failures() > 0)
                .map(failure -> SourceFailures.finding(
                        about, failure, "; blind: " + state.failures() + " failed polls in a row" + more, UNREACHABLE))
                .orElseGet(() -> Finding.fail(
                        about,
                        "blind: " + Words.of(Language.EN).say(health.reason()) + more,
                        "look at the schedules and at the function collect"));
    }

    private static String limits(SourceState state, Duration interval, Instant now) {
        String left = state.quotaLeft().isPresent() ? ", " + state.quotaLeft().getAsLong() + " requests left" : "";
        String until = state.nextAllowedAt()
                .filter(at -> at.isAfter(now.plus(interval)))
                .map(at -> ", not again before " + at)
                .orElse("");
        return "; asked every " + interval.toMinutes() + " min" + left + until;
    }
}
