// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Incidents and what belongs to them in maps; gone when the process ends.
 *
 * <pre>{@code
 * id         watch  opened  state   timeline keys        pointers         counts
 * acme-1a2b  acme   10:05   Open    opened, level-1      rss/a, rss/b     10:00 rss 2
 * acme-9f00  acme   12:40   Over    opened, over         mastodon/7       12:35 mastodon 1
 * }</pre>
 */
public final class InMemoryIncidentStore implements IncidentStore {
    private final Map<IncidentId, Incident> incidents = new HashMap<>();
    private final Map<IncidentId, IncidentRecord> records = new HashMap<>();
    private final Set<MentionId> pointed = new HashSet<>();

    @Override
    public synchronized Optional<Incident> find(IncidentId id) {
        return Optional.ofNullable(incidents.get(id));
    }

    @Override
    public synchronized List<Incident> open(WatchId watch) {
        return incidents.values().stream()
                .filter(incident -> incident.watch().equals(watch) && !incident.over())
                .sorted(Comparator.comparing(HistoryCursor::of).reversed())
                .toList();
    }

    @Override
    public synchronized List<Incident> ended(WatchId watch, Instant since, int limit) {
        return incidents.values().stream()
                .filter(incident -> incident.watch().equals(watch) && incident.endedAfter(since))
                .sorted(Comparator.comparing(
                                (Incident incident) -> incident.endedAt().orElseThrow())
                        .thenComparing(incident -> incident.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Page history(WatchId watch, Instant from, Instant to, Optional<String> cursor, int limit) {
        Optional<HistoryCursor> after = cursor.map(HistoryCursor::parse);
        List<Incident> rest = incidents.values().stream()
                .filter(incident -> incident.watch().equals(watch))
                .filter(incident -> !incident.times().openedAt().isBefore(from)
                        && incident.times().openedAt().isBefore(to))
                .filter(incident ->
                        after.isEmpty() || HistoryCursor.of(incident).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(HistoryCursor::of))
                .toList();
        return Page.firstOf(rest, limit);
    }

    @Override
    public synchronized Optional<Incident> save(Incident incident) {
        long stored = find(incident.id()).map(Incident::version).orElse(0L);
        if (stored != incident.version()) {
            return Optional.empty();
        }
        Incident next = incident.withVersion(stored + 1);
        incidents.put(incident.id(), next);
        return Optional.of(next);
    }

    @Override
    public synchronized boolean append(IncidentId id, TimelineEntry entry) {
        return record(id).append(entry);
    }

    @Override
    public synchronized List<TimelineEntry> timeline(IncidentId id) {
        return record(id).timeline();
    }

    @Override
    public synchronized List<Mention> addMentions(IncidentId id, List<Mention> mentions) {
        List<Mention> added = mentions.stream().filter(record(id)::add).toList();
        added.stream().map(Mention::id).filter(record(id)::pointsTo).forEach(pointed::add);
        return added;
    }

    /** Whether an incident points to this mention, so that it may be asked for later. */
    public synchronized boolean pointsTo(MentionId mention) {
        return pointed.contains(mention);
    }

    @Override
    public synchronized List<Bucket> buckets(IncidentId id) {
        return record(id).buckets();
    }

    @Override
    public synchronized List<Bucket> buckets(IncidentId id, Instant from) {
        return record(id).buckets(from);
    }

    @Override
    public synchronized List<MentionId> mentions(IncidentId id) {
        return record(id).mentions();
    }

    /** What is in it now, in a store of its own. */
    public synchronized InMemoryIncidentStore copy() {
        InMemoryIncidentStore copy = new InMemoryIncidentStore();
        copy.incidents.putAll(incidents);
        records.forEach((id, record) -> copy.records.put(id, record.copy()));
        copy.pointed.addAll(pointed);
        return copy;
    }

    private IncidentRecord record(IncidentId id) {
        return records.computeIfAbsent(id, key -> new IncidentRecord());
    }
}
