// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.StoredTime;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a query can be trusted to bring what is said.
 *
 * @param reason why, with its numbers
 */
public record SourceHealth(Query query, Sight sight, Fact reason) {
    /** Failed polls in a row that make a query blind. */
    public static final int BLIND_AFTER_FAILURES = 2;

    /** Intervals without success that make a query blind. */
    public static final double BLIND_AFTER_INTERVALS = 2.5;

    private static final Fact NOT_POLLED = Fact.of("health.waiting");

    /** Whether a query sees. */
    public enum Sight {
        /** Not polled yet. */
        WAITING,
        LIVING,
        BLIND
    }

    /**
     * A query is blind at its second failed poll in a row, after 2.5 intervals without success, or when its last success
     * was stored by a clock that was ahead; an empty answer is a success.
     */
    public static SourceHealth of(SourceState state, Duration interval, Instant now) {
        Query query = state.query();
        if (state.failures() >= BLIND_AFTER_FAILURES) {
            return new SourceHealth(query, Sight.BLIND, failing(state));
        }
        if (state.lastSuccess().isEmpty()) {
            return new SourceHealth(query, Sight.WAITING, state.failures() == 0 ? NOT_POLLED : failing(state));
        }
        StoredTime success = StoredTime.of(state.lastSuccess().get(), now);
        if (!success.believed()) {
            return new SourceHealth(query, Sight.BLIND, Fact.of("health.ahead").with("ahead", success.ahead()));
        }
        Duration silent = Duration.between(success.at(), now);
        if (silent.toMillis() > interval.toMillis() * BLIND_AFTER_INTERVALS) {
            return new SourceHealth(query, Sight.BLIND, Fact.of("health.silent").with("n", silent.toMinutes()));
        }
        return new SourceHealth(
                query, Sight.LIVING, Fact.of("health.living").with("n", Math.max(0, silent.toMinutes())));
    }

    /** Whether it was asked, and nothing ever came. */
    public boolean unanswered() {
        return sight == Sight.WAITING && !reason.equals(NOT_POLLED);
    }

    private static Fact failing(SourceState state) {
        Fact why = state.lastFailure().map(SourceFailure::detail).orElse(Fact.of("health.unknown"));
        return Fact.of("health.failing").with("n", state.failures()).with("why", List.of(why));
    }
}
