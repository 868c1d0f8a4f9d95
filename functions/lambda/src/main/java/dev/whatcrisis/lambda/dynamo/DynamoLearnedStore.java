// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.watch.WatchId;
import java.util.Optional;

/**
 * What teams taught.
 *
 * <pre>{@code
 * watch acme | learned | what was taught about it
 * }</pre>
 */
final class DynamoLearnedStore implements LearnedStore {
    private final Documents documents;

    DynamoLearnedStore(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Learned> find(WatchId watch) {
        return documents.find("learned.find", key(watch), Learned.class);
    }

    @Override
    public Optional<Learned> save(Learned learned) {
        Learned next = learned.withVersion(learned.version() + 1);
        boolean saved = documents.save("learned.save", key(learned.watch()), next, learned.version());
        return saved ? Optional.of(next) : Optional.empty();
    }

    private static Key key(WatchId watch) {
        return new Key(Partition.watch(watch), "learned");
    }
}
