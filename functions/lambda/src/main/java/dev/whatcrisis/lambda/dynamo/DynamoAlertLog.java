// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Progress;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.alert.Retry;
import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@link AlertItems Alerts}, and where each is found; pointers change with the alert in one transaction.
 *
 * <pre>{@code
 * watch acme              | unsent 2026-03-01T23:41:00… acme-1a2b/ana… | alert
 * watch acme              | alert 2026-03-01T23:41:00… acme-1a2b/ana…  | alert
 * incident acme-1a2b      | alert 2026-03-01T23:41:00… acme-1a2b/ana…  | alert
 * contact ana             | wake 2026-03-01T23:41:02… acme-1a2b/ana…   | alert
 * }</pre>
 */
final class DynamoAlertLog implements AlertLog {
    private static final String UNSENT = "unsent ";
    private static final String ALERT = "alert ";
    private static final String WAKE = "wake ";

    private final Documents documents;
    private final AlertItems items;
    private final Table table;
    private final Ahead ahead;

    /** An alert that was sent never changes again. */
    private final LruMap<AlertId, Alert> sent = new LruMap<>(1_000);

    DynamoAlertLog(Documents documents) {
        this(documents, new Ahead());
    }

    /** @param ahead gets what the bus was told, which lies beside what is to be sent */
    DynamoAlertLog(Documents documents, Ahead ahead) {
        this.documents = documents;
        this.ahead = ahead;
        this.items = new AlertItems(documents);
        this.table = documents.table();
    }

    @Override
    public boolean due(Alert alert) {
        Alert due = alert.with(new Progress.Due());
        Item item = items.alert(due, 1);
        List<Change> changes = new ArrayList<>();
        changes.add(Change.storeNew(item));
        changes.addAll(places(due));
        changes.add(Change.store(items.message(due)));
        changes.add(Change.remove(AlertItems.withdrawn(due.id())));
        Transacted transacted = table.settle("alerts.due", changes);
        Optional<Item> inTheWay = Optional.ofNullable(transacted.inTheWay().get(0));
        return transacted.done() || inTheWay.flatMap(other -> other.text("by")).equals(item.text("by"));
    }

    @Override
    public Optional<Alert> claim(AlertId id, String by, Instant now, Instant until) {
        Map<Key, Item> found = table.getAll("alerts.claim", AlertItems.keys(List.of(id)));
        Optional<Item> stored = Optional.ofNullable(found.get(AlertItems.key(id)));
        return items.read(id, found)
                .filter(alert -> AlertItems.claimable(alert, now))
                .map(alert -> alert.claimed(by, until))
                .filter(claimed -> stored.filter(item -> items.save("alerts.claim", claimed, item))
                        .isPresent());
    }

    @Override
    public void failed(AlertId id, String by, Instant nextTryAt, Fact why) {
        table.tries().until("alerts.failed", () -> {
            Optional<Item> stored = table.get("alerts.failed", AlertItems.key(id))
                    .filter(item -> items.read(item).claimedBy(by));
            return Optional.of(stored)
                    .filter(left -> left.isEmpty()
                            || recordFailed(items.read(left.get()).failed(nextTryAt, why), left.get()));
        });
    }

    /** What is not tried any more is not pointed to any more, so that no look reads it. */
    private boolean recordFailed(Alert failed, Item stored) {
        if (!Retry.exhausted(failed)) {
            return items.save("alerts.failed", failed, stored);
        }
        documents.requireReplaceable(stored, Alert.class);
        long version = stored.number("ver");
        return table.transact(
                        "alerts.failed",
                        List.of(
                                new Change.Store(items.alert(failed, version + 1), Condition.version(version)),
                                Change.remove(unsent(failed))))
                .done();
    }

    @Override
    public void sent(AlertId id, Progress.Sent how) {
        table.tries().until("alerts.sent", () -> {
            Optional<Item> stored = table.get("alerts.sent", AlertItems.key(id));
            Item known = stored.or(() -> table.get("alerts.sent", AlertItems.withdrawn(id)))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "alert " + id + " was never due, so it cannot have been sent"));
            Alert alert = items.read(known);
            if (alert.sent()) {
                return Optional.of(alert);
            }
            documents.requireReplaceable(known, Alert.class);
            return Optional.of(alert.with(how)).filter(sent -> recordSent(sent, stored));
        });
    }

    private boolean recordSent(Alert sent, Optional<Item> stored) {
        long version = stored.map(item -> item.number("ver")).orElse(0L);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Store(items.alert(sent, version + 1), Condition.version(version)));
        changes.addAll(places(sent));
        changes.add(Change.remove(unsent(sent)));
        changes.add(Change.remove(AlertItems.withdrawn(sent.id())));
        return table.transact("alerts.sent", changes).done();
    }

    @Override
    public List<Alert> pending(WatchId watch, Instant now) {
        String end = UNSENT + SortableTime.of(now) + " " + Table.LAST;
        List<Item> items = table.range("alerts.pending", Partition.watch(watch), DynamoBusLedger.TOLD, end)
                .toList();
        ahead.put(watch, DynamoBusLedger.TOLD, items);
        return pointedTo(items.stream().filter(item -> item.key().place().startsWith(UNSENT)))
                .filter(alert -> AlertItems.claimable(alert, now))
                .toList();
    }

    @Override
    public List<Alert> of(String incident) {
        return wordless(table.beginning("alerts.of", Partition.incident(incident), ALERT));
    }

    @Override
    public List<Alert> latest(WatchId watch, int limit) {
        return pointedTo(table.backwards("alerts.latest", Partition.watch(watch), ALERT, ALERT + Table.LAST, limit)
                        .limit(limit))
                .toList();
    }

    @Override
    public List<Alert> wakes(String contact, Instant since) {
        return wordless(
                table.range("alerts.wakes", contact(contact), WAKE + SortableTime.of(since), WAKE + Table.LAST));
    }

    @Override
    public void withdraw(AlertId id) {
        table.tries().until("alerts.withdraw", () -> {
            Optional<Item> stored = table.get("alerts.withdraw", AlertItems.key(id));
            Optional<Item> unsent = stored.filter(item -> !items.read(item).sent());
            return Optional.of(unsent).filter(left -> left.isEmpty() || withdraw(left.get()));
        });
    }

    private boolean withdraw(Item item) {
        documents.requireReplaceable(item, Alert.class);
        Alert alert = items.read(item);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Remove(item.key(), Condition.version(item.number("ver"))));
        changes.add(Change.remove(unsent(alert)));
        changes.add(Change.remove(place(Partition.watch(alert.watch()), ALERT, alert)));
        alert.incident()
                .ifPresent(incident -> changes.add(Change.remove(place(Partition.incident(incident), ALERT, alert))));
        changes.add(Change.store(items.withdrawn(alert)));
        return table.transact("alerts.withdraw", changes).done();
    }

    /** Where the alert is found as it stands. */
    private static List<Change> places(Alert alert) {
        List<Key> places = new ArrayList<>();
        places.add(place(Partition.watch(alert.watch()), ALERT, alert));
        alert.incident().ifPresent(incident -> places.add(place(Partition.incident(incident), ALERT, alert)));
        if (!alert.sent()) {
            places.add(unsent(alert));
        }
        alert.sentAt()
                .filter(at -> alert.wakes())
                .ifPresent(at ->
                        places.add(new Key(contact(alert.contact()), WAKE + SortableTime.of(at) + " " + alert.id())));
        return places.stream()
                .map(place -> Change.store(
                        Item.of(place).with("alert", alert.id().value()).expiring(AlertItems.end(alert))))
                .toList();
    }

    private Stream<Alert> pointedTo(Stream<Item> pointers) {
        List<AlertId> ids = ids(pointers);
        Map<Key, Item> found = table.getAll("alerts.read", AlertItems.keys(ids));
        return ids.stream().flatMap(id -> items.read(id, found).stream());
    }

    /** Every look reads those of each incident: without their words that is half of it. */
    private List<Alert> wordless(Stream<Item> pointers) {
        List<AlertId> ids = ids(pointers);
        Map<AlertId, Alert> known = new HashMap<>();
        ids.forEach(id -> sent.find(id).ifPresent(alert -> known.put(id, alert)));
        Map<Key, Item> found = table.getAll(
                "alerts.read",
                ids.stream()
                        .filter(id -> !known.containsKey(id))
                        .map(AlertItems::key)
                        .toList());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).or(() -> items.read(id, found)).stream())
                .peek(alert -> {
                    if (alert.sent()) {
                        sent.put(alert.id(), alert);
                    }
                })
                .toList();
    }

    private static List<AlertId> ids(Stream<Item> pointers) {
        return pointers.flatMap(item -> item.text("alert").stream())
                .map(AlertId::new)
                .toList();
    }

    private static Key unsent(Alert alert) {
        return place(Partition.watch(alert.watch()), UNSENT, alert);
    }

    private static Key place(String partition, String kind, Alert alert) {
        return new Key(partition, kind + SortableTime.of(alert.dueAt()) + " " + alert.id());
    }

    private static String contact(String contact) {
        return "contact " + contact;
    }
}
