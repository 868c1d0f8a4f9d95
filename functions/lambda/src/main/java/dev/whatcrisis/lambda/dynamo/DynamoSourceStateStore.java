// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.mention.SourceStateStore;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Source states and leases.
 *
 * <pre>{@code
 * watch acme | source hackernews:acme | the state
 * watch acme | lease hackernews:acme  | holder, ends
 * }</pre>
 */
final class DynamoSourceStateStore implements SourceStateStore {
    static final String SOURCE = "source ";

    private final Documents documents;
    private final Table table;
    private final Ahead ahead;

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
        return documents.find("sources.find", key(watch, query), SourceState.class);
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
    public boolean lease(WatchId watch, Query query, String holder, Instant now, Instant until) {
        return table.adjust(
                "sources.lease",
                new Change.Adjust(
                        lease(watch, query),
                        "SET holder = :holder, ends = :ends",
                        Map.of(
                                ":holder", AttributeValue.fromS(holder),
                                ":ends", AttributeValue.fromS(SortableTime.of(until))),
                        Condition.of("attribute_not_exists(pk) OR holder = :holder OR ends <= :now OR ends > :latest")
                                .with(":now", AttributeValue.fromS(SortableTime.of(now)))
                                .with(
                                        ":latest",
                                        AttributeValue.fromS(
                                                SortableTime.of(SourceStateStore.latestEnd(now, until))))));
    }

    @Override
    public void release(WatchId watch, Query query, String holder) {
        table.remove(
                "sources.release",
                lease(watch, query),
                Condition.of("holder = :holder").with(":holder", AttributeValue.fromS(holder)));
    }

    private static Key key(WatchId watch, Query query) {
        return new Key(Partition.watch(watch), SOURCE + Key.part(query.key()));
    }

    private static Key lease(WatchId watch, Query query) {
        return new Key(Partition.watch(watch), "lease " + Key.part(query.key()));
    }
}
