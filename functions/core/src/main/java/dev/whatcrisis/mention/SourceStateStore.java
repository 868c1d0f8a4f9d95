// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.StoredTime;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the state of every (watch, query) pair, and who is polling it now. */
public interface SourceStateStore {
    /** How many times longer than another a lease may be: queries are asked more often while an incident is open. */
    int LONGER = 3;

    Optional<SourceState> find(WatchId watch, Query query);

    /** By query key. */
    List<SourceState> of(WatchId watch);

    /**
     * Stores the state if the stored version is still {@code state.version()}.
     *
     * @return the state with its new version; empty when somebody else saved in between
     */
    Optional<SourceState> save(SourceState state);

    /** The same, and gives the lease back that this holder has, whoever saved. */
    default Optional<SourceState> saveAndRelease(SourceState state, String holder) {
        Optional<SourceState> saved = save(state);
        release(state.watch(), state.query(), holder);
        return saved;
    }

    /**
     * Takes the lease of a query for a holder, unless another holds it beyond {@code now}. One that ends later than
     * {@link #latestEnd} was taken by a clock that was ahead, and is no longer held.
     */
    boolean lease(WatchId watch, Query query, String holder, Instant now, Instant until);

    /** When a lease ends at the latest that somebody holds who asks under other conditions than these. */
    static Instant latestEnd(Instant now, Instant until) {
        return now.plus(Duration.between(now, until).multipliedBy(LONGER)).plus(StoredTime.TOLERANCE);
    }

    /** Gives the lease back, if this holder still has it. */
    void release(WatchId watch, Query query, String holder);
}
