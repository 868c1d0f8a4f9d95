// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.mention.Arrival;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Counts;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stores mentions that are new and counts them, both or neither: new items and additions to the 5-minute counts go into
 * one transaction. Whoever comes second finds the item there, drops it by the reason that the transaction gives, and
 * tries again with the rest.
 *
 * <pre>{@code
 * bucket acme | 2026-03-01T10:00:00… rss | posts 2, critical 1, negative 0.9, authors {17}, sch
 * }</pre>
 */
final class AddMentions {
    /** New mentions in one transaction: each may have a count or a place among own posts, and one among the unread. */
    private static final int AT_ONCE = 33;

    /** Past half its life a mention that is still listed gets a stub, so that it stays known when its text has gone. */
    private static final Duration HALF_LIFE = MentionStore.TEXT_LIFE.dividedBy(2);

    private static final Duration STUB_LIFE = MentionStore.TEXT_LIFE.multipliedBy(2);

    private final Documents documents;
    private final Table table;

    /** What is known already is asked for so: of what came a moment ago the transaction knows. */
    private final Table lately;

    private final MentionItems items;
    private final MetMentions met = new MetMentions();

    AddMentions(Documents documents, MentionItems items) {
        this.documents = documents;
        this.table = documents.table();
        this.lately = documents.table().lately();
        this.items = items;
    }

    static String bucketPartition(WatchId watch) {
        return "bucket " + watch;
    }

    List<Mention> add(WatchId watch, List<Mention> batch, Map<MentionId, Unread.Rank> unread) {
        Map<MentionId, Mention> given = new LinkedHashMap<>();
        batch.forEach(mention -> given.putIfAbsent(mention.id(), mention.shortened()));
        Map<MentionId, Unread> toRead = new HashMap<>();
        batch.forEach(mention -> Optional.ofNullable(unread.get(mention.id()))
                .ifPresent(rank -> toRead.putIfAbsent(mention.id(), Unread.of(mention, rank))));
        List<Mention> fresh = unknown(watch, given.values());
        List<Mention> added = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            added.addAll(addSome(watch, fresh.subList(from, Math.min(from + AT_ONCE, fresh.size())), toRead));
        }
        met(watch, added);
        return List.copyOf(added);
    }

    /** The last one in the order, as far as the index knows it by now. */
    private Optional<Arrival> newest(WatchId watch) {
        return table.pages(
                        "mentions.newest",
                        query -> query.indexName(MentionItems.INDEX)
                                .keyConditionExpression("watch = :watch")
                                .expressionAttributeValues(Map.of(":watch", AttributeValue.fromS(watch.value())))
                                .scanIndexForward(false),
                        1)
                .findFirst()
                .map(item -> {
                    Mention mention = items.read(item);
                    return new Arrival(MentionItems.place(item, mention), mention);
                });
    }

    private List<Mention> unknown(WatchId watch, Collection<Mention> given) {
        Map<Key, Long> ends = ends(watch, given);
        List<Mention> unknown = new ArrayList<>();
        List<Mention> listed = new ArrayList<>();
        for (Mention mention : given) {
            Optional<Long> end = Optional.ofNullable(ends.get(MentionItems.key(watch, mention.id())));
            if (end.isEmpty()) {
                unknown.add(mention);
            } else if (halfGone(end.get(), mention.receivedAt())) {
                listed.add(mention);
            }
        }
        Set<Key> stubs = stubs(watch, unknown, listed);
        listed.stream()
                .filter(mention -> !stubs.contains(MentionItems.stub(watch, mention.id())))
                .forEach(mention -> leaveStub(watch, mention));
        return unknown.stream()
                .filter(mention -> !stubs.contains(MentionItems.stub(watch, mention.id())))
                .toList();
    }

    /** When the ones that are stored go. What this process met before it need not ask for again: ids are never free again. */
    private Map<Key, Long> ends(WatchId watch, Collection<Mention> given) {
        Map<Key, Long> ends = new HashMap<>();
        List<Key> ask = new ArrayList<>();
        for (Mention mention : given) {
            Key key = MentionItems.key(watch, mention.id());
            met.end(key)
                    .filter(end -> !halfGone(end, mention.receivedAt()))
                    .ifPresentOrElse(end -> ends.put(key, end), () -> ask.add(key));
        }
        lately.getAll("mentions.add", ask).forEach((key, item) -> {
            ends.put(key, item.number(Item.EXPIRES));
            met.at(key, item.number(Item.EXPIRES));
        });
        return ends;
    }

    private static boolean halfGone(long end, Instant now) {
        return end - now.getEpochSecond() < HALF_LIFE.toSeconds();
    }

    private Set<Key> stubs(WatchId watch, List<Mention> unknown, List<Mention> listed) {
        List<Key> keys = new ArrayList<>();
        unknown.forEach(mention -> keys.add(MentionItems.stub(watch, mention.id())));
        listed.forEach(mention -> keys.add(MentionItems.stub(watch, mention.id())));
        Map<Key, Item> found = lately.getAll("mentions.add", keys);
        for (Mention mention : unknown) {
            Item stub = found.get(MentionItems.stub(watch, mention.id()));
            if (stub != null && halfGone(stub.number(Item.EXPIRES), mention.receivedAt())) {
                leaveStub(watch, mention);
            }
        }
        return new HashSet<>(found.keySet());
    }

    private void leaveStub(WatchId watch, Mention mention) {
        Item stub = Item.of(MentionItems.stub(watch, mention.id()))
                .expiring(mention.receivedAt().plus(STUB_LIFE));
        table.put("mentions.stub", stub, Condition.NONE);
    }

    private List<Mention> addSome(WatchId watch, List<Mention> some, Map<MentionId, Unread> toRead) {
        List<Mention> rest = new ArrayList<>(some);
        return table.tries().until("mentions.add", () -> {
            Transacted transacted = table.transact("mentions.add", changes(watch, rest, toRead, newest(watch)));
            requireReplaceable(transacted, rest.size());
            remove(rest, transacted.refused());
            return Optional.of(rest).filter(left -> transacted.done() || left.isEmpty());
        });
    }

    /** Sources list it again at the next poll. */
    private void met(WatchId watch, List<Mention> added) {
        added.forEach(mention -> met.at(
                MentionItems.key(watch, mention.id()),
                Item.seconds(mention.receivedAt().plus(MentionStore.TEXT_LIFE))));
    }

    /** Behind the mentions come the counts, which are only refused when a newer release counts. */
    private void requireReplaceable(Transacted transacted, int mentions) {
        transacted.inTheWay().forEach((place, item) -> {
            if (place >= mentions) {
                documents.requireReplaceable(item, Bucket.class);
            }
        });
    }

    /** The mentions come first in the transaction, so that the refused places are theirs. */
    private static void remove(List<Mention> mentions, List<Integer> refused) {
        refused.stream().sorted(Comparator.reverseOrder()).forEach(place -> mentions.remove((int) place));
    }

    private List<Change> changes(
            WatchId watch, List<Mention> mentions, Map<MentionId, Unread> toRead, Optional<Arrival> newest) {
        List<Change> changes = new ArrayList<>();
        mentions.forEach(
                mention -> changes.add(Change.storeNew(items.write(watch, mention, Arrival.place(mention, newest)))));
        Counts counts = new Counts();
        mentions.forEach(counts::add);
        Map<Key, Set<Integer>> known = knownAuthors(watch, counts.all());
        counts.all().forEach(bucket -> {
            Key key = bucketKey(watch, bucket);
            changes.add(addition(key, bucket, known.getOrDefault(key, Set.of())));
        });
        mentions.stream()
                .filter(Mention::own)
                .forEach(mention -> changes.add(Change.store(MentionItems.ownPost(watch, mention))));
        mentions.stream()
                .flatMap(mention -> Optional.ofNullable(toRead.get(mention.id())).stream())
                .forEach(post -> changes.add(Change.store(UnreadItems.write(watch, post))));
        if (mentions.stream().anyMatch(Mention::own)) {
            changes.add(Revision.next(watch));
        }
        return changes;
    }

    /** Who is counted already, where somebody is to be added: sets of authors have a bound. */
    private Map<Key, Set<Integer>> knownAuthors(WatchId watch, List<Bucket> buckets) {
        List<Key> keys = buckets.stream()
                .filter(bucket -> bucket.critical() > 0)
                .map(bucket -> bucketKey(watch, bucket))
                .toList();
        Map<Key, Set<Integer>> known = new HashMap<>();
        lately.getAll("mentions.add", keys).forEach((key, item) -> known.put(key, item.numbers("authors")));
        return known;
    }

    private Change addition(Key key, Bucket bucket, Set<Integer> known) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":posts", AttributeValue.fromN(Integer.toString(bucket.total())));
        values.put(":critical", AttributeValue.fromN(Integer.toString(bucket.critical())));
        values.put(":negative", Item.decimal(bucket.sumNegative()));
        values.put(
                ":expires",
                AttributeValue.fromN(Long.toString(
                        bucket.start().plus(MentionStore.COUNT_LIFE).getEpochSecond())));
        Set<Integer> authors = new HashSet<>(BucketItem.bounded(bucket.criticalAuthors(), known));
        authors.removeAll(known);
        if (!authors.isEmpty()) {
            values.put(":authors", Item.numbers(authors));
        }
        if (bucket.unread() > 0) {
            values.put(":unread", AttributeValue.fromN(Integer.toString(bucket.unread())));
        }
        return new Change.Adjust(
                key,
                "SET expires = if_not_exists(expires, :expires), sch = :sch"
                        + " ADD posts :posts, critical :critical, negative :negative"
                        + (authors.isEmpty() ? "" : ", authors :authors")
                        + (bucket.unread() > 0 ? ", unread :unread" : ""),
                values,
                documents.replaceable(Bucket.class));
    }

    private static Key bucketKey(WatchId watch, Bucket bucket) {
        return new Key(bucketPartition(watch), BucketItem.place(bucket));
    }
}
