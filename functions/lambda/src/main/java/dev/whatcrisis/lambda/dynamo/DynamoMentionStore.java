// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Arrival;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Mentions by id, and through the index in the order received; see {@link MentionItems} and {@link AddMentions}. */
final class DynamoMentionStore implements MentionStore {
    /** Counts of longer are for forecasts and pages, to which those of the last second matter little. */
    private static final Duration LONG = Duration.ofHours(12);

    private static final Condition THERE = Condition.of("attribute_exists(pk) AND attribute_not_exists(gone)");

    private final Documents documents;
    private final Table table;
    private final MentionItems items;
    private final AddMentions adding;
    private final Table own;
    private final Ahead ahead;

    DynamoMentionStore(Documents documents) {
        this(documents, documents, new Ahead());
    }

    /**
     * @param own where the list of own posts is read
     * @param ahead gets what a look asks for after the revision
     */
    DynamoMentionStore(Documents documents, Documents own, Ahead ahead) {
        this.documents = documents;
        this.table = documents.table();
        this.items = new MentionItems(documents);
        this.adding = new AddMentions(documents, items);
        this.own = own.table();
        this.ahead = ahead;
    }

    @Override
    public List<Mention> add(WatchId watch, List<Mention> batch, Map<MentionId, Unread.Rank> unread) {
        return adding.add(watch, batch, unread);
    }

    /** As it was up to a second ago, for half a unit: what was read meanwhile is found to be. */
    @Override
    public List<Unread> unread(WatchId watch, int limit) {
        return table.pages(
                        "mentions.unread",
                        query -> query.keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(
                                        Map.of(":pk", AttributeValue.fromS(UnreadItems.partition(watch)))),
                        limit)
                .limit(limit)
                .map(UnreadItems::read)
                .toList();
    }

    /** First the mentions: if that ends early, the rest is read again. */
    @Override
    public void read(WatchId watch, Map<MentionId, Says> says, Collection<Unread> done) {
        List<Key> keys =
                says.keySet().stream().map(id -> MentionItems.key(watch, id)).toList();
        table.getAll("mentions.read", keys).values().stream()
                .filter(item -> !item.has("gone"))
                .forEach(item -> read(item, says));
        if (!says.isEmpty()) {
            table.adjust("mentions.read", Revision.next(watch));
        }
        done.forEach(post -> table.remove("mentions.read", UnreadItems.key(watch, post), Condition.NONE));
    }

    private void read(Item item, Map<MentionId, Says> says) {
        Mention mention = items.read(item);
        Optional.ofNullable(says.get(mention.id()))
                .ifPresent(found -> table.adjust(
                        "mentions.read", replacing(item.key(), items.document(mention.withSays(found)), false)));
    }

    @Override
    public List<Arrival> arrivalsAfter(WatchId watch, Position after, int limit, Instant now) {
        return indexed(
                        "mentions.received",
                        query -> query.keyConditionExpression("watch = :watch AND received > :after")
                                .expressionAttributeValues(Map.of(
                                        ":watch", AttributeValue.fromS(watch.value()),
                                        ":after", AttributeValue.fromS(MentionItems.place(after)))),
                        limit)
                .flatMap(item ->
                        living(item, now).map(mention -> new Arrival(MentionItems.place(item, mention), mention)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Mention> latest(WatchId watch, int limit, Instant now) {
        return indexed(
                        "mentions.latest",
                        query -> query.keyConditionExpression("watch = :watch")
                                .expressionAttributeValues(Map.of(":watch", AttributeValue.fromS(watch.value())))
                                .scanIndexForward(false),
                        limit)
                .flatMap(item -> living(item, now))
                .filter(mention -> mention.deletedAt().isEmpty())
                .limit(limit)
                .toList();
    }

    private Stream<Item> indexed(String operation, UnaryOperator<QueryRequest.Builder> asked, int atOnce) {
        return table.pages(operation, query -> asked.apply(query.indexName(MentionItems.INDEX)), atOnce);
    }

    @Override
    public Optional<Mention> find(WatchId watch, MentionId id, Instant now) {
        return table.get("mentions.find", MentionItems.key(watch, id)).stream()
                .flatMap(item -> living(item, now))
                .findFirst();
    }

    @Override
    public List<Mention> findAll(WatchId watch, Collection<MentionId> ids, Instant now) {
        List<Key> keys = ids.stream().map(id -> MentionItems.key(watch, id)).toList();
        return inOrder(keys, now);
    }

    @Override
    public List<Mention> ownPosts(WatchId watch, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        List<Key> keys = own.range(
                        "mentions.own", MentionItems.ownPartition(watch), SortableTime.of(from), SortableTime.of(to))
                .flatMap(item -> item.text("hash").stream())
                .map(hash -> new Key(MentionItems.partition(watch), hash))
                .toList();
        return inOrder(keys, to);
    }

    @Override
    public List<Bucket> buckets(WatchId watch, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        boolean days = Duration.between(from, to).compareTo(LONG) > 0;
        return (days ? table.lately() : table)
                .range(
                        "mentions.buckets",
                        AddMentions.bucketPartition(watch),
                        SortableTime.of(from),
                        SortableTime.of(to))
                .map(item -> BucketItem.read(item, item.key().place()))
                .toList();
    }

    @Override
    public boolean delete(WatchId watch, MentionId id, Instant noticedAt) {
        return table.get("mentions.delete", MentionItems.key(watch, id))
                .filter(item -> bury("mentions.delete", watch, item, noticedAt))
                .isPresent();
    }

    @Override
    public void keep(WatchId watch, Collection<MentionId> ids, Instant until) {
        List<Key> keys = ids.stream().map(id -> MentionItems.key(watch, id)).toList();
        long ends = Item.seconds(until);
        table.getAll("mentions.keep", keys).values().stream()
                .filter(item -> item.number(Item.EXPIRES) < ends)
                .forEach(item -> keep(item.key(), until));
    }

    private void keep(Key key, Instant until) {
        AttributeValue ends = AttributeValue.fromN(Long.toString(Item.seconds(until)));
        table.adjust(
                "mentions.keep",
                new Change.Adjust(
                        key,
                        "SET kept = :until, expires = :ends",
                        Map.of(":until", AttributeValue.fromS(SortableTime.of(until)), ":ends", ends),
                        Condition.of("attribute_exists(pk) AND expires < :ends")));
    }

    @Override
    public int purge(WatchId watch, SourceName source, String authorId, Instant now) {
        List<Item> theirs = table.pages(
                        "mentions.purge",
                        query -> query.keyConditionExpression("pk = :pk")
                                .filterExpression("author = :author AND attribute_not_exists(gone)")
                                .expressionAttributeValues(Map.of(
                                        ":pk", AttributeValue.fromS(MentionItems.partition(watch)),
                                        ":author", AttributeValue.fromS(MentionItems.author(source, authorId))))
                                .consistentRead(true))
                .toList();
        return (int) theirs.stream()
                .filter(item -> bury("mentions.purge", watch, item, now))
                .count();
    }

    /** A look begins with it: what the look asks next lies in the same range, and mostly in the same unit. */
    @Override
    public long revision(WatchId watch) {
        List<Item> items = table.range(
                        "mentions.revision",
                        Partition.watch(watch),
                        DynamoIncidentStore.OPEN,
                        DynamoWatchStateStore.key(watch).place())
                .toList();
        for (String prefix : List.of(
                DynamoIncidentStore.OPEN,
                DynamoSourceStateStore.SOURCE,
                DynamoWatchStateStore.key(watch).place())) {
            ahead.put(watch, prefix, items);
        }
        return items.stream()
                .filter(item -> item.key().equals(Revision.key(watch)))
                .map(Revision::of)
                .findFirst()
                .orElse(0L);
    }

    /** Leaves a tombstone; false when there was one already. */
    private boolean bury(String operation, WatchId watch, Item item, Instant noticedAt) {
        if (item.has("gone")) {
            return false;
        }
        documents.requireReplaceable(item, Mention.class);
        Mention mention = items.read(item);
        List<Change> changes = new ArrayList<>();
        changes.add(replacing(item.key(), items.document(mention.tombstone(noticedAt)), true));
        changes.add(Revision.next(watch));
        if (mention.says().isEmpty()) {
            changes.addAll(UnreadItems.removals(watch, mention));
        }
        Transacted transacted = table.settle(operation, changes);
        transacted.inTheWay().values().forEach(there -> documents.requireReplaceable(there, Mention.class));
        return transacted.done();
    }

    /** Writes another document over that of a mention that is still there. */
    private Change.Adjust replacing(Key key, Item written, boolean buries) {
        String form = written.has("doc") ? "doc" : "packed";
        String other = written.has("doc") ? "packed" : "doc";
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":left", written.attributes().get(form));
        if (buries) {
            values.put(":gone", AttributeValue.fromBool(true));
        }
        return new Change.Adjust(
                key,
                "SET " + form + " = :left" + (buries ? ", gone = :gone REMOVE author, " : " REMOVE ") + other,
                values,
                THERE.and(documents.replaceable(Mention.class)));
    }

    private List<Mention> inOrder(List<Key> keys, Instant now) {
        Map<Key, Item> found = table.getAll("mentions.find", keys);
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                .flatMap(item -> living(item, now))
                .toList();
    }

    private Stream<Mention> living(Item item, Instant now) {
        return Stream.of(items.read(item)).filter(mention -> MentionItems.lives(item, mention, now));
    }
}
