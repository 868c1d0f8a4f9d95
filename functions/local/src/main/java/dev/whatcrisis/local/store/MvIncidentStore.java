// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Incidents and what belongs to them.
 *
 * <pre>{@code
 * incident           acme-1a2b                                                the incident
 * incident-open      acme 2026-03-01T10:05:00.000000000 acme-1a2b
 * incident-ended     acme 2026-03-02T18:40:00.000000000 acme-1a2b
 * incident-history   acme 2026-03-01T10:05:00.000000000 acme-1a2b
 * timeline           acme-1a2b 2026-03-01T10:05:00.000000000 00 opened        the entry
 * timeline-key       acme-1a2b opened
 * }</pre>
 */
final class MvIncidentStore implements IncidentStore {
    private final MvFile file;
    private final Shelf<Incident> incidents;
    private final TextMap open;
    private final TextMap ended;
    private final TextMap history;
    private final Shelf<TimelineEntry> timeline;
    private final TextMap timelineKeys;
    private final IncidentMentions mentions;

    MvIncidentStore(Shelves shelves) {
        file = shelves.file();
        incidents = shelves.of("incident", Incident.class);
        open = shelves.index("incident-open");
        ended = shelves.index("incident-ended");
        history = shelves.index("incident-history");
        timeline = shelves.of("timeline", TimelineEntry.class);
        timelineKeys = shelves.index("timeline-key");
        mentions = new IncidentMentions(shelves);
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return file.read(() -> incidents.get(id.value()));
    }

    @Override
    public List<Incident> open(WatchId watch) {
        return file.read(() -> open.ascending(Key.start(watch), Key.end(watch))
                .flatMap(entry -> pointedTo(entry.getKey()))
                .toList());
    }

    @Override
    public List<Incident> ended(WatchId watch, Instant since, int limit) {
        return file.read(() -> ended.descending(Key.of(watch, Key.time(since)), Key.end(watch))
                .flatMap(entry -> pointedTo(entry.getKey()))
                .filter(incident -> incident.endedAfter(since))
                .limit(limit)
                .toList());
    }

    @Override
    public Page history(WatchId watch, Instant from, Instant to, Optional<String> cursor, int limit) {
        String first = Key.of(watch, Key.time(from));
        String end = Key.of(watch, Key.time(to));
        String after = cursor.map(HistoryCursor::parse)
                .map(place -> Key.of(watch, Key.time(place.openedAt()), place.id()))
                .filter(place -> place.compareTo(end) < 0)
                .orElse(end);
        return file.read(() -> Page.firstOf(
                history.descending(first, after)
                        .flatMap(entry -> pointedTo(entry.getKey()))
                        .limit(limit + 1L)
                        .toList(),
                limit));
    }

    @Override
    public Optional<Incident> save(Incident incident) {
        return file.write(() -> {
            Optional<Incident> before = incidents.get(incident.id().value());
            long stored = before.map(Incident::version).orElse(0L);
            if (stored != incident.version()) {
                return Optional.empty();
            }
            Incident next = incident.withVersion(stored + 1);
            incidents.put(next.id().value(), next);
            before.ifPresent(known -> {
                open.remove(place(known));
                history.remove(place(known));
                end(known).ifPresent(ended::remove);
            });
            history.put(place(next), "");
            end(next).ifPresent(place -> ended.put(place, ""));
            if (!next.over()) {
                open.put(place(next), "");
            }
            return Optional.of(next);
        });
    }

    @Override
    public boolean append(IncidentId id, TimelineEntry entry) {
        return file.write(() -> {
            if (timelineKeys.putIfAbsent(Key.of(id, entry.key()), "") != null) {
                return false;
            }
            int kind = 10 + entry.kind().ordinal();
            timeline.put(Key.of(id, Key.time(entry.at()), kind, entry.key()), entry);
            return true;
        });
    }

    @Override
    public List<TimelineEntry> timeline(IncidentId id) {
        return file.read(() -> timeline.ascending(Key.start(id), Key.end(id))
                .sorted(TimelineEntry.ORDER)
                .toList());
    }

    @Override
    public List<Mention> addMentions(IncidentId id, List<Mention> given) {
        return file.write(() -> mentions.add(id, given));
    }

    @Override
    public List<Bucket> buckets(IncidentId id) {
        return file.read(() -> mentions.buckets(id));
    }

    @Override
    public List<Bucket> buckets(IncidentId id, Instant from) {
        return file.read(() -> mentions.buckets(id, from));
    }

    @Override
    public List<MentionId> mentions(IncidentId id) {
        return file.read(() -> mentions.pointers(id));
    }

    private Stream<Incident> pointedTo(String place) {
        return incidents.get(Key.parts(place, 3).get(2)).stream();
    }

    private static Optional<String> end(Incident incident) {
        return incident.endedAt().map(at -> Key.of(incident.watch(), Key.time(at), incident.id()));
    }

    private static String place(Incident incident) {
        return Key.of(incident.watch(), Key.time(incident.times().openedAt()), incident.id());
    }

    /** All that ever were of a watch; call it inside a read or a write. */
    List<IncidentId> idsOf(WatchId watch) {
        return history.ascending(Key.start(watch), Key.end(watch))
                .map(entry -> new IncidentId(Key.parts(entry.getKey(), 3).get(2)))
                .toList();
    }
}
