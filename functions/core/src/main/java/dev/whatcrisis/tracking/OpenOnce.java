// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.incident.HistoryCursor;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A store whose open incidents are read once in a look and then followed through what the look itself saves. Whoever closes
 * one in the same second is heard by the next look.
 */
public final class OpenOnce implements IncidentStore {
    private static final Comparator<Incident> OLDEST_FIRST =
            Comparator.comparing(HistoryCursor::of).reversed();

    private final IncidentStore store;
    private final KnownCounts counts;
    private final Map<WatchId, List<Incident>> open = new HashMap<>();

    /** @param counts that this process knows of the same incidents */
    public OpenOnce(IncidentStore store, KnownCounts counts) {
        this.store = store;
        this.counts = counts;
    }

    /** Begins a look at a watch. */
    public synchronized void recall(WatchId watch) {
        open.remove(watch);
    }

    @Override
    public synchronized List<Incident> open(WatchId watch) {
        return open.computeIfAbsent(watch, store::open);
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return known(id).or(() -> store.find(id));
    }

    private synchronized Optional<Incident> known(IncidentId id) {
        return open.values().stream()
                .flatMap(List::stream)
                .filter(incident -> incident.id().equals(id))
                .findFirst();
    }

    /** A save that somebody else was faster with, or that failed, leaves nothing to rely on. */
    @Override
    public Optional<Incident> save(Incident incident) {
        Optional<List<Incident>> before = taken(incident.watch());
        Optional<Incident> saved = store.save(incident);
        before.ifPresent(known -> saved.ifPresent(next -> put(next.watch(), replaced(known, next))));
        return saved;
    }

    private synchronized Optional<List<Incident>> taken(WatchId watch) {
        return Optional.ofNullable(open.remove(watch));
    }

    private synchronized void put(WatchId watch, List<Incident> incidents) {
        open.put(watch, incidents);
    }

    private static List<Incident> replaced(List<Incident> known, Incident saved) {
        return Stream.concat(known.stream().filter(one -> !one.id().equals(saved.id())), Stream.of(saved))
                .filter(one -> !one.over())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    @Override
    public List<Incident> ended(WatchId watch, Instant since, int limit) {
        return store.ended(watch, since, limit);
    }

    @Override
    public Page history(WatchId watch, Instant from, Instant to, Optional<String> cursor, int limit) {
        return store.history(watch, from, to, cursor, limit);
    }

    @Override
    public boolean append(IncidentId id, TimelineEntry entry) {
        return store.append(id, entry);
    }

    @Override
    public List<TimelineEntry> timeline(IncidentId id) {
        return store.timeline(id);
    }

    @Override
    public List<Mention> addMentions(IncidentId id, List<Mention> mentions) {
        try {
            return store.addMentions(id, mentions);
        } finally {
            counts.added(id, mentions);
        }
    }

    @Override
    public List<Bucket> buckets(IncidentId id) {
        return store.buckets(id);
    }

    @Override
    public List<Bucket> buckets(IncidentId id, Instant from) {
        return store.buckets(id, from);
    }

    @Override
    public List<MentionId> mentions(IncidentId id) {
        return store.mentions(id);
    }
}
