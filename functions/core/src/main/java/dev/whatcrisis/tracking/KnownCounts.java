// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts of incidents as this process read them last: older ones are read once in a clock hour, or when this process adds to
 * them, the newest at each look. For many threads.
 */
public final class KnownCounts {
    /** More incidents than are open at a time. */
    private static final int MOST = 100;

    /** Later than this hardly anything is added to a count; what another process adds is seen within the hour. */
    static final Duration SETTLED = Duration.ofMinutes(30);

    private final IncidentStore store;

    private final LruMap<IncidentId, OfOne> incidents = new LruMap<>(MOST);

    public KnownCounts(IncidentStore store) {
        this.store = store;
    }

    /** All counts of the incident. */
    IncidentCounts of(IncidentId id, Instant now) {
        return one(id).read(now);
    }

    /** This process adds these mentions, or tried to. */
    void added(IncidentId id, List<Mention> mentions) {
        one(id).added(mentions);
    }

    private OfOne one(IncidentId id) {
        return incidents.findOrMake(id, OfOne::new);
    }

    /**
     * What was read.
     *
     * @param hour the clock hour in which all was read
     * @param counts of what starts before {@code to}
     */
    private record Settled(Instant hour, IncidentCounts counts, Instant to) {}

    private final class OfOne {
        private final IncidentId id;
        private Optional<Settled> known = Optional.empty();

        OfOne(IncidentId id) {
            this.id = id;
        }

        synchronized IncidentCounts read(Instant now) {
            Instant hour = now.truncatedTo(ChronoUnit.HOURS);
            Optional<Settled> before = known.filter(settled -> settled.hour().equals(hour));
            IncidentCounts all = before.map(this::andNewer).orElseGet(() -> IncidentCounts.of(store.buckets(id), now));
            Instant to = Bucket.startOf(now.minus(SETTLED));
            Instant from =
                    before.map(Settled::to).filter(end -> end.isAfter(to)).orElse(to);
            List<Bucket> settled =
                    all.recent().stream().filter(b -> b.start().isBefore(from)).toList();
            known = Optional.of(new Settled(hour, all.with(settled), from));
            return all;
        }

        private IncidentCounts andNewer(Settled settled) {
            List<Bucket> recent = new ArrayList<>(settled.counts().recent());
            recent.addAll(store.buckets(id, settled.to()));
            return settled.counts().with(recent);
        }

        synchronized void added(List<Mention> mentions) {
            known = known.filter(settled -> mentions.stream()
                    .noneMatch(mention -> Bucket.startOf(mention.at()).isBefore(settled.to())));
        }
    }
}
