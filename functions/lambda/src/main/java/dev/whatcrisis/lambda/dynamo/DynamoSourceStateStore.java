// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.mention.SourceStateStore;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Source states and leases. Each poll has a name; a state that was saved with the lease names the poll that ended with it,
 * so that its lease is free without a write of its own.
 *
 * <pre>{@code
 * watch acme | source hackernews:acme | the state, done
 * watch acme | lease hackernews:acme  | holder, poll, ends
 * }</pre>
 */
final class DynamoSourceStateStore implements SourceStateStore {
    static final String SOURCE = "source ";

    private static final String DONE = "done";
    private static final int MOST = 1_000;

    private final Documents documents;
    private final Table table;
    private final Ahead ahead;

    /** The leases that this process took last, and the polls that it knows to have ended. */
    private final LruMap<Key, Lease> leases = new LruMap<>(MOST);

    private final LruMap<Key, String> done = new LruMap<>(MOST);

    DynamoSourceStateStore(Documents documents) {
        this(documents, new Ahead());
    }

    DynamoSourceStateStore(Documents documents, Ahead ahead) {
        this.documents = documents;
        this.table = documents.table();
        this.ahead = ahead;
    }

    @Override
    public Optional<SourceState> find(WatchId watch, Query query) {
        return table.get("sources.find", key(watch, query)).map(item -> {
            item.text(DONE).ifPresent(poll -> done.put(item.key(), poll));
            return documents.read(item, SourceState.class);
        });
    }

    @Override
    public List<SourceState> of(WatchId watch) {
        return ahead.take(watch, SOURCE)
                .map(List::stream)
                .orElseGet(() -> table.beginning("sources.of", Partition.watch(watch), SOURCE))
                .map(item -> documents.read(item, SourceState.class))
                .sorted(Comparator.comparing(state -> state.query().key()))
                .toList();
    }

    @Override
    public Optional<SourceState> save(SourceState state) {
        SourceState next = state.withVersion(state.version() + 1);
        boolean saved = documents.save("sources.save", key(state.watch(), state.query()), next, state.version());
        return saved ? Optional.of(next) : Optional.empty();
    }

    @Override
    public Optional<SourceState> saveAndRelease(SourceState state, String holder) {
        Key key = key(state.watch(), state.query());
        Optional<Lease> mine = mine(key, holder);
        SourceState next = state.withVersion(state.version() + 1);
        Item item = mine.map(lease -> Item.of(key).with(DONE, lease.poll())).orElse(Item.of(key));
        boolean saved = documents.save("sources.save", item, next, state.version());
        if (mine.isEmpty() || !saved) {
            release(state.watch(), state.query(), holder);
        }
        mine.ifPresent(lease -> done.put(key, lease.poll()));
        return saved ? Optional.of(next) : Optional.empty();
    }

    private Optional<Lease> mine(Key key, String holder) {
        return leases.find(key).filter(lease -> lease.holder().equals(holder));
    }

    @Override
    public boolean lease(WatchId watch, Query query, String holder, Instant now, Instant until) {
        Key state = key(watch, query);
        Lease lease = new Lease(holder, UUID.randomUUID().toString().substring(0, 8));
        Optional<String> known = done.find(state);
        boolean got =
                lease(watch, query, lease, known, now, until) || leaseAgain(watch, query, lease, known, now, until);
        if (got) {
            leases.put(state, lease);
        }
        return got;
    }

    /** Whoever has it may have saved meanwhile. */
    private boolean leaseAgain(
            WatchId watch, Query query, Lease lease, Optional<String> known, Instant now, Instant until) {
        Optional<String> ended = table.get("sources.lease", key(watch, query)).flatMap(item -> item.text(DONE));
        return ended.isPresent() && !ended.equals(known) && lease(watch, query, lease, ended, now, until);
    }

    private boolean lease(WatchId watch, Query query, Lease lease, Optional<String> ended, Instant now, Instant until) {
        Condition free = Condition.of("attribute_not_exists(pk) OR holder = :holder OR ends <= :now OR ends > :latest"
                        + (ended.isPresent() ? " OR poll = :ended" : ""))
                .with(":now", AttributeValue.fromS(SortableTime.of(now)))
                .with(":latest", AttributeValue.fromS(SortableTime.of(SourceStateStore.latestEnd(now, until))));
        return table.adjust(
                "sources.lease",
                new Change.Adjust(
                        lease(watch, query),
                        "SET holder = :holder, ends = :ends, poll = :poll",
                        Map.of(
                                ":holder", AttributeValue.fromS(lease.holder()),
                                ":poll", AttributeValue.fromS(lease.poll()),
                                ":ends", AttributeValue.fromS(SortableTime.of(until))),
                        ended.map(poll -> free.with(":ended", AttributeValue.fromS(poll)))
                                .orElse(free)));
    }

    @Override
    public void release(WatchId watch, Query query, String holder) {
        table.remove(
                "sources.release",
                lease(watch, query),
                Condition.of("holder = :holder").with(":holder", AttributeValue.fromS(holder)));
    }

    private record Lease(String holder, String poll) {}

    private static Key key(WatchId watch, Query query) {
        return new Key(Partition.watch(watch), SOURCE + Key.part(query.key()));
    }

    private static Key lease(WatchId watch, Query query) {
        return new Key(Partition.watch(watch), "lease " + Key.part(query.key()));
    }
}
