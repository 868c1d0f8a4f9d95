// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.access.Digests;
import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;

/**
 * Mentions as items.
 *
 * <pre>{@code
 * mention acme | hash(rss/a)                   | the mention; watch, received: its place in the index; author; kept
 * own acme     | 2026-03-01T10:01:00… rss/a    | hash
 * known acme   | hash(rss/a)                   | expires
 * }</pre>
 */
final class MentionItems {
    static final String INDEX = "received";
    static final String RECEIVED = "received";
    static final String KEPT = "kept";

    private final Documents documents;

    MentionItems(Documents documents) {
        this.documents = documents;
    }

    static String partition(WatchId watch) {
        return "mention " + watch;
    }

    static String ownPartition(WatchId watch) {
        return "own " + watch;
    }

    static Key key(WatchId watch, MentionId id) {
        return new Key(partition(watch), hash(id));
    }

    static String hash(MentionId id) {
        return Digests.shortHash(id.key());
    }

    /** What stays of a mention whose source lists it for longer than texts live. */
    static Key stub(WatchId watch, MentionId id) {
        return new Key("known " + watch, Digests.shortHash(id.key()));
    }

    Item write(WatchId watch, Mention mention, Position place) {
        Item item = Item.of(key(watch, mention.id()))
                .with("watch", watch.value())
                .with(RECEIVED, place(place))
                .expiring(mention.receivedAt().plus(MentionStore.TEXT_LIFE));
        Item whole = documents.write(item, mention);
        return mention.author()
                .map(author -> whole.with("author", author(mention.id().source(), author.id())))
                .orElse(whole);
    }

    static Item ownPost(WatchId watch, Mention mention) {
        String place =
                SortableTime.of(mention.at()) + " " + Key.part(mention.id().key());
        return Item.of(new Key(ownPartition(watch), place))
                .with("hash", Digests.shortHash(mention.id().key()))
                .expiring(mention.receivedAt().plus(MentionStore.COUNT_LIFE));
    }

    Mention read(Item item) {
        return documents.read(item, Mention.class);
    }

    /** A mention alone, without where it stands. */
    Item document(Mention mention) {
        return documents.write(Item.of(new Key("", "")), mention);
    }

    static boolean lives(Item item, Mention mention, Instant now) {
        boolean young = now.isBefore(mention.receivedAt().plus(MentionStore.TEXT_LIFE));
        return young
                || item.text(KEPT)
                        .filter(until -> SortableTime.of(now).compareTo(until) < 0)
                        .isPresent();
    }

    /** Where it stands in the order stored. */
    static Position place(Item item, Mention mention) {
        Instant at = item.text(RECEIVED)
                .map(place -> SortableTime.read(place.substring(0, place.indexOf(' '))))
                .orElse(mention.receivedAt());
        return new Position(at, mention.id().key());
    }

    /** How a place in the order stored is written. */
    static String place(Position position) {
        return SortableTime.of(position.receivedAt()) + " " + Key.part(position.key());
    }

    static String author(SourceName source, String authorId) {
        return source + " " + Digests.shortHash(authorId);
    }

    static String author(SourceName source, Author author) {
        return author(source, author.id());
    }
}
