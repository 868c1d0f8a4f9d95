// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.incident.IncidentId;
import java.util.Optional;

/**
 * Post-mortems.
 *
 * <pre>{@code
 * incident acme-1a2b | post-mortem | the post-mortem
 * }</pre>
 */
final class DynamoPostMortemStore implements PostMortemStore {
    private final Documents documents;

    DynamoPostMortemStore(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Optional<PostMortem> find(IncidentId incident) {
        return documents.find("post-mortems.find", key(incident), PostMortem.class);
    }

    @Override
    public void save(PostMortem postMortem) {
        documents.replace("post-mortems.save", Item.of(key(postMortem.incident())), postMortem);
    }

    private static Key key(IncidentId incident) {
        return new Key(Partition.incident(incident.value()), "post-mortem");
    }
}
