// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.incident.HistoryCursor;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Incidents, their timelines, and where each is found; pointers change with the incident in one transaction.
 *
 * <pre>{@code
 * incident acme-1a2b | incident                             | the incident
 * incident acme-1a2b | timeline LEVEL@2026-03-01T10:05:00Z  | the entry
 * watch acme         | open 2026-03-01T10:05:00… acme-1a2b  | incident
 * watch acme         | ended 2026-03-02T18:40:00… acme-1a2b | incident
 * watch acme         | history 2026-03-01T10:05… acme-1a2b  | incident
 * }</pre>
 */
final class DynamoIncidentStore implements IncidentStore {
    static final String OPEN = "open ";
    private static final String ENDED = "ended ";
    private static final String HISTORY = "history ";
    private static final String TIMELINE = "timeline ";

    private final Documents documents;
    private final Table table;
    private final Table lately;
    private final Ahead ahead;
    private final IncidentMentions mentions;

    /** Incidents as this process met them last: who knows what is stored need not read it to change it. */
    private final LruMap<IncidentId, Incident> met = new LruMap<>(100);

    DynamoIncidentStore(Documents documents) {
        this(documents, documents, new Ahead());
    }

    /**
     * @param past where it is read which incidents were, and which are open
     * @param ahead may have those that are open
     */
    DynamoIncidentStore(Documents documents, Documents past, Ahead ahead) {
        this.documents = documents;
        this.table = documents.table();
        this.lately = past.table();
        this.ahead = ahead;
        this.mentions = new IncidentMentions(documents);
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return documents.find("incidents.find", key(id), Incident.class);
    }

    @Override
    public List<Incident> open(WatchId watch) {
        Stream<Item> pointers = ahead.take(watch, OPEN)
                .map(List::stream)
                .orElseGet(() -> table.beginning("incidents.open", Partition.watch(watch), OPEN));
        List<Incident> open = pointedTo(table, "incidents.open", pointers).stream()
                .filter(incident -> !incident.over())
                .toList();
        open.forEach(incident -> met.put(incident.id(), incident));
        return open;
    }

    /** As their pointers say, which change with them. */
    @Override
    public List<IncidentId> openIds(WatchId watch) {
        return lately.beginning("incidents.open", Partition.watch(watch), OPEN)
                .flatMap(item -> item.text("incident").stream())
                .map(IncidentId::new)
                .toList();
    }

    @Override
    public List<Incident> ended(WatchId watch, Instant since, int limit) {
        String from = ENDED + SortableTime.of(since);
        Stream<Item> pointers =
                lately.backwards("incidents.ended", Partition.watch(watch), from, ENDED + Table.LAST, limit);
        return pointedTo(lately, "incidents.ended", pointers.limit(limit)).stream()
                .filter(incident -> incident.endedAfter(since))
                .toList();
    }

    @Override
    public Page history(WatchId watch, Instant from, Instant to, Optional<String> cursor, int limit) {
        String first = HISTORY + SortableTime.of(from);
        String end = HISTORY + SortableTime.of(to);
        String after = cursor.map(HistoryCursor::parse)
                .map(place -> HISTORY + SortableTime.of(place.openedAt()) + " " + place.id())
                .filter(place -> place.compareTo(end) < 0)
                .orElse(end);
        if (first.compareTo(after) > 0) {
            return new Page(List.of(), Optional.empty());
        }
        Stream<Item> pointers = lately.backwards("incidents.history", Partition.watch(watch), first, after, limit + 2)
                .filter(item -> !item.key().place().equals(after))
                .limit(limit + 1L);
        return Page.firstOf(pointedTo(lately, "incidents.history", pointers), limit);
    }

    @Override
    public Optional<Incident> save(Incident incident) {
        Incident next = incident.withVersion(incident.version() + 1);
        Item item = documents
                .write(key(incident.id()), next)
                .with("ver", next.version())
                .with("by", UUID.randomUUID().toString());
        boolean saved = met.find(incident.id())
                        .filter(known -> known.version() == incident.version())
                        .filter(known -> save(item, Optional.of(known), next))
                        .isPresent()
                || table.tries().until("incidents.save", () -> saveOnce(item, next));
        if (saved) {
            met.put(next.id(), next);
        }
        return saved ? Optional.of(next) : Optional.empty();
    }

    /** Whether it is saved; empty when somebody was in the way, of whom the next try will know more. */
    private Optional<Boolean> saveOnce(Item item, Incident next) {
        Optional<Item> stored = table.get("incidents.save", item.key());
        stored.ifPresent(before -> documents.requireReplaceable(before, Incident.class));
        if (stored.flatMap(before -> before.text("by")).equals(item.text("by"))) {
            return Optional.of(true);
        }
        if (stored.map(before -> before.number("ver")).orElse(0L) != next.version() - 1) {
            return Optional.of(false);
        }
        Optional<Incident> before = stored.map(known -> documents.read(known, Incident.class));
        return Optional.of(true).filter(yes -> save(item, before, next));
    }

    private boolean save(Item item, Optional<Incident> before, Incident next) {
        Condition unchanged = Condition.version(next.version() - 1).and(documents.replaceable(Incident.class));
        List<Change> pointers = pointers(before, next);
        if (pointers.isEmpty()) {
            return table.put("incidents.save", item, unchanged).done();
        }
        List<Change> changes = new ArrayList<>(pointers);
        changes.add(new Change.Store(item, unchanged));
        return table.transact("incidents.save", changes).done();
    }

    private static List<Change> pointers(Optional<Incident> before, Incident next) {
        List<Key> had = before.map(DynamoIncidentStore::places).orElse(List.of());
        List<Key> has = places(next);
        List<Change> changes = new ArrayList<>();
        had.stream().filter(place -> !has.contains(place)).map(Change::remove).forEach(changes::add);
        has.stream()
                .filter(place -> !had.contains(place))
                .map(place ->
                        Change.store(Item.of(place).with("incident", next.id().value())))
                .forEach(changes::add);
        return changes;
    }

    private static List<Key> places(Incident incident) {
        String place = SortableTime.of(incident.times().openedAt()) + " " + incident.id();
        Key history = new Key(Partition.watch(incident.watch()), HISTORY + place);
        Key open = new Key(Partition.watch(incident.watch()), OPEN + place);
        Optional<Key> ended = incident.endedAt()
                .map(at ->
                        new Key(Partition.watch(incident.watch()), ENDED + SortableTime.of(at) + " " + incident.id()));
        return List.of(history, ended.orElse(open));
    }

    @Override
    public boolean append(IncidentId id, TimelineEntry entry) {
        Key key = new Key(Partition.incident(id.value()), TIMELINE + Key.part(entry.key()));
        return documents.save("incidents.append", key, entry, 0);
    }

    @Override
    public List<TimelineEntry> timeline(IncidentId id) {
        return table.beginning("incidents.timeline", Partition.incident(id.value()), TIMELINE)
                .map(item -> documents.read(item, TimelineEntry.class))
                .sorted(TimelineEntry.ORDER)
                .toList();
    }

    @Override
    public List<Mention> addMentions(IncidentId id, List<Mention> given) {
        return mentions.add(id, given);
    }

    @Override
    public List<Bucket> buckets(IncidentId id) {
        return mentions.buckets(id);
    }

    @Override
    public List<Bucket> buckets(IncidentId id, Instant from) {
        return mentions.buckets(id, from);
    }

    @Override
    public List<MentionId> mentions(IncidentId id) {
        return mentions.pointers(id);
    }

    private List<Incident> pointedTo(Table from, String operation, Stream<Item> pointers) {
        List<Key> keys = pointers.flatMap(item -> item.text("incident").stream())
                .map(id -> key(new IncidentId(id)))
                .toList();
        Map<Key, Item> found = from.getAll(operation, keys);
        return keys.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(item -> documents.read(item, Incident.class))
                .toList();
    }

    private static Key key(IncidentId id) {
        return new Key(Partition.incident(id.value()), "incident");
    }
}
