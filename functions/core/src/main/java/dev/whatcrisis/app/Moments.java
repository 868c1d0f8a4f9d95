// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.app;

import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Gathers what a run knows of a watch. */
final class Moments {
    /** Counts that forecasts look at: the storm, and the seven days before. */
    private static final Duration COUNTED = Duration.ofDays(8);

    /** How long an incident counts as history of its kind: 24 months. */
    private static final Duration REMEMBERED = Duration.ofDays(730);

    private static final int MOST_PAST = 100;

    private final Ports ports;
    private final Function<SourceName, Duration> intervals;

    Moments(Ports ports, Function<SourceName, Duration> intervals) {
        this.ports = ports;
        this.intervals = intervals;
    }

    /** The state before the first run: begins with the oldest count that a back-fill brought. */
    WatchState fresh(Watch watch, Instant now) {
        Instant start = ports.mentions().buckets(watch.id(), now.minus(COUNTED.multipliedBy(8)), now).stream()
                .map(Bucket::start)
                .min(Instant::compareTo)
                .orElse(Bucket.startOf(now));
        return new WatchState(
                watch.id(),
                Position.START,
                Set.of(),
                new Detector(watch.zone(), watch.sensitivity()).fresh(start),
                Stories.none(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    Sight sight(Watch watch, WatchState state, Instant now) {
        Map<Query, SourceState> states = new HashMap<>();
        ports.sourceStates().of(watch.id()).forEach(known -> states.put(known.query(), known));
        List<SourceHealth> health = watch.queries().stream()
                .map(query -> states.getOrDefault(query, SourceState.fresh(watch.id(), query)))
                .map(known ->
                        SourceHealth.of(known, intervals.apply(known.query().source()), now))
                .toList();
        return Sight.of(health, state.volumes());
    }

    Moment of(Watch watch, WatchState state, Optional<Signal> signal, Sight sight, Instant now) {
        WatchId id = watch.id();
        Detector detector = new Detector(watch.zone(), watch.sensitivity());
        Instant from = now.minus(COUNTED);
        return new Moment(
                watch,
                now,
                signal,
                detector.usual(state.detector(), now).expected(),
                new Lazy<>(() -> IncidentNumbers.hourly(ports.mentions().buckets(id, from, now), from, now)),
                sight,
                ownPosts(id, now),
                followers(watch, now),
                new Lazy<>(() -> past(id, now)));
    }

    private List<Mention> ownPosts(WatchId watch, Instant now) {
        return ports.mentions().ownPosts(watch, now.minus(CollectMentions.OWN_POST_AGE), now.plus(Bucket.WIDTH));
    }

    private OptionalLong followers(Watch watch, Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Map<OwnAccount, Long> latest = new HashMap<>();
        for (FollowerCount count : ports.followers().between(watch.id(), today.minusDays(7), today)) {
            latest.put(count.account(), count.followers());
        }
        return latest.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        latest.values().stream().mapToLong(Long::longValue).sum());
    }

    private List<Incident> past(WatchId watch, Instant now) {
        return ports
                .incidents()
                .history(watch, now.minus(REMEMBERED), now, Optional.empty(), MOST_PAST)
                .incidents()
                .stream()
                .filter(Incident::over)
                .toList();
    }
}
