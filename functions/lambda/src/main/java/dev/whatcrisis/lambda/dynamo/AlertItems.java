// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.mention.MentionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Alerts as items. What an alert says may quote posts, so its words are an item of their own, which goes when the texts
 * go; that it was said stays known for as long as the wake budget looks back, a quarter of a year.
 *
 * <pre>{@code
 * alert acme-1a2b/ana/sms | alert     | the alert without its words
 * alert acme-1a2b/ana/sms | message   | its words
 * alert acme-1a2b/ben/sms | withdrawn | the alert, should its sender have been faster
 * }</pre>
 */
final class AlertItems {
    private static final Duration LIFE = Duration.ofDays(100);
    private static final Message GONE = new Message("", "");

    private final Documents documents;

    AlertItems(Documents documents) {
        this.documents = documents;
    }

    static Instant end(Alert alert) {
        return alert.dueAt().plus(LIFE);
    }

    Item alert(Alert alert, long version) {
        return wordless(key(alert.id()), alert)
                .with("ver", version)
                .with("by", UUID.randomUUID().toString());
    }

    Item withdrawn(Alert alert) {
        return wordless(withdrawn(alert.id()), alert);
    }

    Item message(Alert alert) {
        Item item = Item.of(message(alert.id())).expiring(alert.dueAt().plus(MentionStore.TEXT_LIFE));
        return documents.write(item, alert.message());
    }

    /** Stores the alert if it is still in the form that was read. */
    boolean save(String operation, Alert alert, Item read) {
        Item item = Item.of(read.key()).expiring(end(alert));
        return documents.save(operation, item, alert.with(GONE), read.number("ver"));
    }

    private Item wordless(Key key, Alert alert) {
        return documents.write(Item.of(key).expiring(end(alert)), alert.with(GONE));
    }

    /** The alert without its words. */
    Alert read(Item item) {
        return documents.read(item, Alert.class);
    }

    /** The alert with its words, as far as both are among these items. */
    Optional<Alert> read(AlertId id, Map<Key, Item> items) {
        Optional<Message> message =
                Optional.ofNullable(items.get(message(id))).map(item -> documents.read(item, Message.class));
        return Optional.ofNullable(items.get(key(id)))
                .map(this::read)
                .map(alert -> message.map(alert::with).orElse(alert));
    }

    /** Whether a sender may take it now; what has lost its words is too old to be said. */
    static boolean claimable(Alert alert, Instant now) {
        return alert.claimable(now) && !alert.message().equals(GONE);
    }

    /** What is to be got for {@link #read(AlertId, Map)}. */
    static List<Key> keys(Collection<AlertId> ids) {
        return ids.stream().flatMap(id -> Stream.of(key(id), message(id))).toList();
    }

    static Key key(AlertId id) {
        return new Key("alert " + id, "alert");
    }

    static Key withdrawn(AlertId id) {
        return new Key("alert " + id, "withdrawn");
    }

    private static Key message(AlertId id) {
        return new Key("alert " + id, "message");
    }
}
