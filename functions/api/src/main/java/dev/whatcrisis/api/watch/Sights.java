// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.mention.SourceStateStore;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What each query of a watch sees at this moment, whatever the detector saw last. */
final class Sights {
    private final SourceStateStore states;
    private final Map<SourceName, Duration> intervals;

    Sights(SourceStateStore states, Map<SourceName, Duration> intervals) {
        this.states = states;
        this.intervals = Map.copyOf(intervals);
    }

    /** A query with what is remembered of it. */
    record Seen(Query query, SourceHealth health, SourceState state) {}

    /** In the order of the watch's queries. */
    List<Seen> of(Watch watch, Instant now) {
        return watch.queries().stream().map(query -> seen(watch, query, now)).toList();
    }

    private Seen seen(Watch watch, Query query, Instant now) {
        SourceState state = states.find(watch.id(), query).orElseGet(() -> SourceState.fresh(watch.id(), query));
        Duration interval = intervals.getOrDefault(query.source(), Source.UNKNOWN_INTERVAL);
        return new Seen(query, SourceHealth.of(state, interval, now), state);
    }

    static ObjectNode write(Seen seen, Words words) {
        SourceState state = seen.state();
        Query query = seen.query();
        ObjectNode json = Json.object()
                .put("query", query.key())
                .put("source", query.source().value())
                .put("press", query.press())
                .put("sight", seen.health().sight().name())
                .put("reason", words.say(seen.health().reason()));
        json.set("lastAttempt", Json.maybeInstant(state.lastAttempt()));
        json.set("lastSuccess", Json.maybeInstant(state.lastSuccess()));
        json.set("nextAllowedAt", Json.maybeInstant(state.nextAllowedAt()));
        json.set("quotaLeft", Json.maybe(boxed(state.quotaLeft()), Json::whole));
        return json.put("quarantined", state.quarantined());
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
