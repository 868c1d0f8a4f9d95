// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortemStore;
import dev.whatcrisis.incident.IncidentId;
import java.util.Optional;

/**
 * Post-mortems, and what the team concluded.
 *
 * <pre>{@code
 * incident acme-1a2b | post-mortem | the post-mortem
 * incident acme-1a2b | conclusions | what the team concluded
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

    @Override
    public Optional<Conclusions> conclusions(IncidentId incident) {
        return documents.find("post-mortems.conclusions", conclusionsOf(incident), Conclusions.class);
    }

    @Override
    public Optional<Conclusions> save(Conclusions conclusions) {
        Conclusions next = conclusions.withVersion(conclusions.version() + 1);
        boolean saved =
                documents.save("post-mortems.conclude", conclusionsOf(next.incident()), next, conclusions.version());
        return saved ? Optional.of(next) : Optional.empty();
    }

    private static Key conclusionsOf(IncidentId incident) {
        return new Key(Partition.incident(incident.value()), "conclusions");
    }

    @Override
    public void forgetConclusions(IncidentId incident) {
        documents.table().remove("post-mortems.forget", conclusionsOf(incident), Condition.NONE);
    }
}
