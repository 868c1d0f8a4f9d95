// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.Signal;
import dev.whatcrisis.detect.Usual;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.Reader;
import dev.whatcrisis.watch.OwnAccount;
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

/** What the steps of one look share of a watch; what only some of them need is looked up when it is asked for. */
public final class Snapshots {
    /** Counts that forecasts look at: the storm, and the seven days before. */
    private static final Duration COUNTED = Duration.ofDays(8);

    /** How long an incident counts as history of its kind: 24 months. */
    private static final Duration REMEMBERED = Duration.ofDays(730);

    private static final int MOST_PAST = 100;

    private final Ports ports;

    public Snapshots(Ports ports) {
        this.ports = ports;
    }

    /** The same with what is still to be read; asked for behind the new mentions, which may be among them. */
    public Sight withUnread(Watch watch, Sight sight) {
        return sight.withUnread(ports.mentions().unread(watch.id(), Sight.MOST_UNREAD));
    }

    public Snapshot of(Watch watch, WatchState state, Optional<Signal> signal, Sight sight, Instant now) {
        WatchId id = watch.id();
        Detector detector = new Detector(watch.zone(), watch.sensitivity());
        Instant from = now.minus(COUNTED);
        Usual usual = detector.usual(state.detector(), now).times(watch.expectedFactor(now));
        Lazy<List<Bucket>> eightDays = new Lazy<>(() -> ports.mentions().buckets(id, from, now));
        return new Snapshot(
                watch,
                now,
                signal,
                state.detector().daysWatched() < Detector.LEARNING_DAYS,
                usual.expected(),
                new Lazy<>(() -> IncidentNumbers.hourly(eightDays.get(), from, now)),
                new Lazy<>(() -> Critics.of(usual, eightDays.get(), now)),
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
