// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.StoredTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a query can be trusted to bring what is said.
 *
 * @param reason in words for a person
 */
public record SourceHealth(Query query, Sight sight, String reason) {
    /** Failed polls in a row that make a query blind. */
    public static final int BLIND_AFTER_FAILURES = 2;

    /** Intervals without success that make a query blind. */
    public static final double BLIND_AFTER_INTERVALS = 2.5;

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
            return new SourceHealth(query, Sight.WAITING, state.failures() == 0 ? "not polled yet" : failing(state));
        }
        StoredTime success = StoredTime.of(state.lastSuccess().get(), now);
        if (!success.believed()) {
            return new SourceHealth(
                    query, Sight.BLIND, "the last read is " + success.reason() + ", so it is asked again");
        }
        Duration silent = Duration.between(success.at(), now);
        if (silent.toMillis() > interval.toMillis() * BLIND_AFTER_INTERVALS) {
            return new SourceHealth(query, Sight.BLIND, "no successful poll for " + silent.toMinutes() + " minutes");
        }
        return new SourceHealth(query, Sight.LIVING, "last read " + Math.max(0, silent.toMinutes()) + " minutes ago");
    }

    private static String failing(SourceState state) {
        String why = state.lastFailure().map(SourceFailure::detail).orElse("unknown reason");
        return state.failures() + (state.failures() == 1 ? " failed poll: " : " failed polls in a row: ") + why;
    }
}
