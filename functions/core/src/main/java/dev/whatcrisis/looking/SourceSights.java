// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.mention.SourceStateStore;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.StoredTime;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What the sources of a watch are like: which of them see, since when others do not, and when a count of theirs is whole. */
public final class SourceSights {
    private final SourceStateStore states;
    private final Function<SourceName, Duration> intervals;

    /** @param intervals how often each source is asked */
    public SourceSights(SourceStateStore states, Function<SourceName, Duration> intervals) {
        this.states = states;
        this.intervals = intervals;
    }

    /** When a count of this watch is closed, after its end. */
    public Duration closing(Watch watch) {
        return FoldCounts.closing(watch.queries().stream()
                .map(query -> intervals.apply(query.source()))
                .toList());
    }

    public Sight sight(Watch watch, WatchState state, Instant now) {
        Map<Query, SourceState> byQuery = new HashMap<>();
        states.of(watch.id()).forEach(known -> byQuery.put(known.query(), known));
        List<SourceHealth> health = watch.queries().stream()
                .map(query -> byQuery.getOrDefault(query, SourceState.fresh(watch.id(), query)))
                .map(known ->
                        SourceHealth.of(known, intervals.apply(known.query().source()), now))
                .toList();
        return Sight.of(health, state.sightings().volumes());
    }

    /**
     * Since when the blind queries bring nothing: the newest of their last successes, which is the same for every run
     * that asks; when there is none the begun hour, or the watch's own beginning in it.
     */
    public Instant unseenSince(Watch watch, Sight sight, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return states.of(watch.id()).stream()
                .filter(known -> sight.without().contains(known.query().key()))
                .flatMap(known -> known.lastSuccess().stream())
                .filter(at -> StoredTime.of(at, now).believed())
                .max(Instant::compareTo)
                .orElse(watch.createdAt().isAfter(hour) ? watch.createdAt() : hour);
    }

    /** Since when each source brings nothing of which all queries are blind: the newest of their last successes. */
    public Map<SourceName, Instant> blindSources(Watch watch, Sight sight, Instant now) {
        Set<SourceName> blind = new TreeSet<>(sight.blindSources());
        if (blind.isEmpty()) {
            return Map.of();
        }
        Map<SourceName, Instant> since = new TreeMap<>();
        for (SourceState known : states.of(watch.id())) {
            SourceName source = known.query().source();
            if (blind.contains(source)) {
                Instant last = known.lastSuccess()
                        .filter(at -> StoredTime.of(at, now).believed())
                        .orElse(watch.createdAt());
                since.merge(source, last, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return since;
    }
}
