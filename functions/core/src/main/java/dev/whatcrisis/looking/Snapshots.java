// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.Reader;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.StoredTime;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Gathers what a run knows of a watch. */
public final class Snapshots {
    /** Counts that forecasts look at: the storm, and the seven days before. */
    private static final Duration COUNTED = Duration.ofDays(8);

    /** How long an incident counts as history of its kind: 24 months. */
    private static final Duration REMEMBERED = Duration.ofDays(730);

    private static final int MOST_PAST = 100;

    /** How far back counts are looked for that a back-fill brought. */
    private static final Duration FILLED = Duration.ofDays(64);

    /** Older posts with a longer silence after them are single finds and no back-fill. */
    private static final Duration GAP = Duration.ofDays(3);

    private static final Duration DAY = Duration.ofDays(1);

    private final Ports ports;
    private final Function<SourceName, Duration> intervals;

    public Snapshots(Ports ports, Function<SourceName, Duration> intervals) {
        this.ports = ports;
        this.intervals = intervals;
    }

    /** The state before the first run. */
    public WatchState fresh(Watch watch, Instant now) {
        return WatchState.fresh(watch.id(), detector(watch, now));
    }

    /**
     * The state with a detector that begins where the counts begin: while it learns, a back-fill may bring counts from
     * before its beginning, and a rest before the first poll teaches nothing.
     */
    public WatchState begun(Watch watch, WatchState state, List<Mention> read, Instant now) {
        Duration watched = state.detector().watched();
        if (state.detector().withoutPast()) {
            return state.folded(
                    rebuilt(watch, state.detector()), state.sightings().volumes());
        }
        if (state.detector().daysWatched() >= Detector.LEARNING_DAYS) {
            return state;
        }
        Instant beginning = state.detector().next().minus(watched).minus(DAY);
        boolean filled = read.stream()
                .filter(mention -> !mention.own())
                .anyMatch(mention ->
                        mention.at().isBefore(beginning) && mention.at().isAfter(now.minus(FILLED)));
        boolean rested =
                watched.isZero() && state.now().filter(Snapshots::rested).isPresent();
        return filled || rested
                ? state.folded(detector(watch, now), state.sightings().volumes())
                : state;
    }

    private static boolean rested(Conclusion last) {
        return last.mood() == Conclusion.Mood.WAITING || last.mood() == Conclusion.Mood.PAUSED;
    }

    /** An earlier release did not keep what the detector needs now: it begins again with the counts that are kept. */
    private static DetectorState rebuilt(Watch watch, DetectorState earlier) {
        Duration watched = earlier.watched().compareTo(FILLED) < 0 ? earlier.watched() : FILLED;
        return new Detector(watch.zone(), watch.sensitivity())
                .fresh(earlier.next().minus(watched));
    }

    /** Begins with the oldest count that a back-fill brought. */
    private DetectorState detector(Watch watch, Instant now) {
        Instant start = Bucket.startOf(now);
        List<Bucket> buckets = ports.mentions().buckets(watch.id(), now.minus(FILLED), now);
        for (Bucket bucket : buckets.reversed()) {
            if (Duration.between(bucket.start(), start).compareTo(GAP) > 0) {
                break;
            }
            start = bucket.start();
        }
        return new Detector(watch.zone(), watch.sensitivity()).fresh(start);
    }

    /** When a count of this watch is closed, after its end. */
    public Duration closing(Watch watch) {
        return FoldCounts.closing(watch.queries().stream()
                .map(query -> intervals.apply(query.source()))
                .toList());
    }

    /**
     * Since when the blind queries bring nothing: the newest of their last successes, which is the same for every run
     * that asks; when there is none the begun hour, or the watch's own beginning in it.
     */
    public Instant unseenSince(Watch watch, Sight sight, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return ports.sourceStates().of(watch.id()).stream()
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
        for (SourceState known : ports.sourceStates().of(watch.id())) {
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

    public Sight sight(Watch watch, WatchState state, Instant now) {
        Map<Query, SourceState> states = new HashMap<>();
        ports.sourceStates().of(watch.id()).forEach(known -> states.put(known.query(), known));
        List<SourceHealth> health = watch.queries().stream()
                .map(query -> states.getOrDefault(query, SourceState.fresh(watch.id(), query)))
                .map(known ->
                        SourceHealth.of(known, intervals.apply(known.query().source()), now))
                .toList();
        return Sight.of(health, state.sightings().volumes());
    }

    public Snapshot of(Watch watch, WatchState state, Optional<Signal> signal, Sight sight, Instant now) {
        WatchId id = watch.id();
        Detector detector = new Detector(watch.zone(), watch.sensitivity());
        Instant from = now.minus(COUNTED);
        return new Snapshot(
                watch,
                now,
                signal,
                state.detector().daysWatched() < Detector.LEARNING_DAYS,
                detector.usual(state.detector(), now).expected() * watch.expectedFactor(now),
                new Lazy<>(() -> IncidentNumbers.hourly(ports.mentions().buckets(id, from, now), from, now)),
                sight,
                ownPosts(id, now),
                new Lazy<>(() -> followers(watch, now)),
                new Lazy<>(() -> past(id, now)),
                new Lazy<>(() -> reader(watch)),
                state.now().flatMap(Conclusion::jump));
    }

    private Reader reader(Watch watch) {
        return new Reader(watch, ports.learned().find(watch.id()).orElseGet(() -> Learned.nothing(watch.id())));
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
