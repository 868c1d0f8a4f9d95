// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.watch.WatchStore;
import java.util.List;
import java.util.Optional;

/**
 * Watches.
 *
 * <pre>{@code
 * watches | acme | the watch
 * }</pre>
 */
final class DynamoWatchStore implements WatchStore {
    private static final String PARTITION = "watches";

    private final Documents documents;

    DynamoWatchStore(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Watch> find(WatchId id) {
        return documents.find("watches.find", key(id), Watch.class);
    }

    @Override
    public List<Watch> all() {
        return documents
                .table()
                .beginning("watches.all", PARTITION, "")
                .map(item -> documents.read(item, Watch.class))
                .toList();
    }

    @Override
    public Optional<Watch> save(Watch watch) {
        Watch next = watch.withVersion(watch.version() + 1);
        boolean saved = documents.save("watches.save", key(watch.id()), next, watch.version());
        return saved ? Optional.of(next) : Optional.empty();
    }

    @Override
    public boolean delete(WatchId id) {
        Change removed = new Change.Remove(key(id), Condition.PRESENT);
        return documents.table().settle("watches.delete", List.of(removed)).done();
    }

    private static Key key(WatchId id) {
        return new Key(PARTITION, id.value());
    }
}
