// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.mention.Arrival;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Counts;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.watch.WatchId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Adds a few mentions at half the price of a transaction. First they are counted, under marks that the counts keep; then
 * they are stored. What breaks off in between is listed by its source again, because the poll is not saved: it is stored
 * then, and not counted a second time.
 */
final class AddFew {
    /** More of them take longer one by one than in a transaction, and would make counts long. */
    static final int MOST = 12;

    private static final String OPERATION = "mentions.add";

    private final Documents documents;
    private final Table table;
    private final MentionItems items;
    private final AddedCount added;
    private final Table lately;

    /** @param lately where it is asked which authors are known */
    AddFew(Documents documents, MentionItems items, AddedCount added, Table lately) {
        this.documents = documents;
        this.table = documents.table();
        this.items = items;
        this.added = added;
        this.lately = lately;
    }

    /**
     * @param newest the last one in the order stored
     * @return those that this call stored, in the order given
     */
    List<Mention> add(WatchId watch, List<Mention> mentions, Supplier<Optional<Arrival>> newest) {
        Map<Key, List<Mention>> byCount = new LinkedHashMap<>();
        mentions.forEach(mention -> byCount.computeIfAbsent(AddedCount.key(watch, mention), key -> new ArrayList<>())
                .add(mention));
        byCount.forEach(this::count);
        Optional<Arrival> last = newest.get();
        Set<Mention> stored = new HashSet<>();
        mentions.stream()
                .sorted(Comparator.comparing(mention -> Arrival.place(mention, last)))
                .filter(mention -> store(items.write(watch, mention, Arrival.place(mention, last))))
                .forEach(stored::add);
        return mentions.stream().filter(stored::contains).toList();
    }

    private void count(Key key, List<Mention> mentions) {
        List<Mention> rest = new ArrayList<>(mentions);
        table.tries().until(OPERATION, () -> {
            if (!rest.isEmpty()) {
                Table.Stored counted = table.adjusted(OPERATION, addition(key, rest));
                counted.before().ifPresent(item -> {
                    documents.requireReplaceable(item, Bucket.class);
                    rest.removeIf(mention -> AddedCount.holds(item, mention));
                });
                return Optional.of(rest).filter(left -> counted.done() || left.isEmpty());
            }
            return Optional.of(rest);
        });
    }

    private Change.Adjust addition(Key key, List<Mention> mentions) {
        Counts counts = new Counts();
        mentions.forEach(counts::add);
        Bucket bucket = counts.all().getFirst();
        Set<Integer> known = bucket.critical() == 0
                ? Set.of()
                : lately.get(OPERATION, key)
                        .map(item -> item.numbers("authors"))
                        .orElse(Set.of());
        return added.change(key, bucket, known, mentions);
    }

    /** False when somebody else stored it. A write whose answer was lost finds itself in the way. */
    private boolean store(Item item) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Table.Stored stored = table.put(OPERATION, item.with("by", mark), Condition.ABSENT);
        return stored.done()
                || stored.before()
                        .flatMap(before -> before.text("by"))
                        .filter(mark::equals)
                        .isPresent();
    }
}
