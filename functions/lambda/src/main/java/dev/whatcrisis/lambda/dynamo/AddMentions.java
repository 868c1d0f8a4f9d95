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
 * Stores mentions that are new and counts them. {@link AddFew A few} are counted one count after the other; of many, new
 * items and additions to the 5-minute counts go into one transaction: whoever comes second finds the item there, drops it
 * by the reason that the transaction gives, and tries again with the rest.
 *
 * <pre>{@code
 * bucket acme | 2026-03-01T10:00:00… rss | posts 2, critical 1, negative 0.9, authors {17}, marks, sch
 * }</pre>
 */
final class AddMentions {
    /** New mentions in one transaction: each may have a count or a place among own posts, and one among the unread … */
    private static final int AT_ONCE = 33;

    /** … or a count alone. */
    private static final int ORDINARY_AT_ONCE = 49;

    /** Past half its life a mention that is still listed gets a stub, so that it stays known when its text has gone. */
    private static final Duration HALF_LIFE = MentionStore.TEXT_LIFE.dividedBy(2);

    private static final Duration STUB_LIFE = MentionStore.TEXT_LIFE.multipliedBy(2);

    private final Documents documents;
    private final Table table;

    /** What is known already is asked for so: of what came a moment ago the transaction knows. */
    private final Table lately;

    private final MentionItems items;
    private final AddedCount added;
    private final AddFew addFew;
    private final MetMentions met = new MetMentions();

    AddMentions(Documents documents, MentionItems items) {
        this.documents = documents;
        this.table = documents.table();
        this.lately = documents.table().lately();
        this.items = items;
        this.added = new AddedCount(documents);
        this.addFew = new AddFew(documents, items, added, lately);
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
        List<Mention> stored = new ArrayList<>();
        boolean ordinary = toRead.isEmpty() && fresh.stream().noneMatch(Mention::own);
        int most = ordinary ? ORDINARY_AT_ONCE : AT_ONCE;
        for (int from = 0; from < fresh.size(); from += most) {
            stored.addAll(addSome(watch, fresh.subList(from, Math.min(from + most, fresh.size())), toRead));
        }
        met(watch, stored);
        return List.copyOf(stored);
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
        boolean few = some.size() <= AddFew.MOST
                && some.stream().noneMatch(mention -> mention.own() || toRead.containsKey(mention.id()));
        return few ? addFew.add(watch, some, () -> newest(watch)) : addTogether(watch, some, toRead);
    }

    private List<Mention> addTogether(WatchId watch, List<Mention> some, Map<MentionId, Unread> toRead) {
        List<Mention> rest = new ArrayList<>(some);
        Set<MentionId> marked = new HashSet<>();
        return table.tries().until("mentions.add", () -> {
            Transacted transacted = table.transact("mentions.add", changes(watch, rest, marked, toRead, newest(watch)));
            counted(transacted, rest).forEach(mention -> marked.add(mention.id()));
            remove(rest, transacted.refused());
            return Optional.of(rest).filter(left -> transacted.done() || left.isEmpty());
        });
    }

    /**
     * Behind the mentions come the counts: they are refused when a newer release counts, or when one of the mentions was
     * counted by a poll that broke off before it stored it.
     */
    private List<Mention> counted(Transacted transacted, List<Mention> mentions) {
        List<Mention> counted = new ArrayList<>();
        transacted.inTheWay().forEach((place, item) -> {
            if (place >= mentions.size()) {
                documents.requireReplaceable(item, Bucket.class);
                mentions.stream()
                        .filter(mention -> AddedCount.holds(item, mention))
                        .forEach(counted::add);
            }
        });
        return counted;
    }

    /** Sources list it again at the next poll. */
    private void met(WatchId watch, List<Mention> some) {
        some.forEach(mention -> met.at(
                MentionItems.key(watch, mention.id()),
                Item.seconds(mention.receivedAt().plus(MentionStore.TEXT_LIFE))));
    }

    /** The mentions come first in the transaction, so that the refused places are theirs. */
    private static void remove(List<Mention> mentions, List<Integer> refused) {
        int many = mentions.size();
        refused.stream()
                .filter(place -> place < many)
                .sorted(Comparator.reverseOrder())
                .forEach(place -> mentions.remove((int) place));
    }

    private List<Change> changes(
            WatchId watch,
            List<Mention> mentions,
            Set<MentionId> marked,
            Map<MentionId, Unread> toRead,
            Optional<Arrival> newest) {
        List<Change> changes = new ArrayList<>();
        mentions.forEach(
                mention -> changes.add(Change.storeNew(items.write(watch, mention, Arrival.place(mention, newest)))));
        List<Mention> uncounted = mentions.stream()
                .filter(mention -> !mention.own() && !marked.contains(mention.id()))
                .toList();
        Counts counts = new Counts();
        uncounted.forEach(counts::add);
        Map<Key, Set<Integer>> known = knownAuthors(watch, counts.all());
        counts.all().forEach(bucket -> {
            Key key = AddedCount.key(watch, bucket);
            List<Mention> counted = uncounted.stream()
                    .filter(mention -> AddedCount.key(watch, mention).equals(key))
                    .toList();
            changes.add(added.change(key, bucket, known.getOrDefault(key, Set.of()), counted));
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
                .map(bucket -> AddedCount.key(watch, bucket))
                .toList();
        Map<Key, Set<Integer>> known = new HashMap<>();
        lately.getAll("mentions.add", keys).forEach((key, item) -> known.put(key, item.numbers("authors")));
        return known;
    }
}
