// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyId;
import dev.whatcrisis.reply.ReplyStore;
import java.util.List;
import java.util.Optional;

/**
 * Who is to be answered.
 *
 * <pre>{@code
 * incident acme-1a2b | reply 5f1c09d2a7e4b830 | how far the answer is
 * }</pre>
 */
final class DynamoReplyStore implements ReplyStore {
    private static final String REPLY = "reply ";

    private final Documents documents;

    DynamoReplyStore(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<Reply> of(IncidentId incident) {
        return documents
                .table()
                .beginning("replies.of", Partition.incident(incident.value()), REPLY)
                .map(item -> documents.read(item, Reply.class))
                .toList();
    }

    @Override
    public Optional<Reply> find(IncidentId incident, ReplyId id) {
        return documents.find("replies.find", key(incident, id), Reply.class);
    }

    @Override
    public Optional<Reply> save(Reply reply) {
        Reply next = reply.withVersion(reply.version() + 1);
        boolean saved = documents.save("replies.save", key(reply.incident(), reply.id()), next, reply.version());
        return saved ? Optional.of(next) : Optional.empty();
    }

    private static Key key(IncidentId incident, ReplyId id) {
        return new Key(Partition.incident(incident.value()), REPLY + id);
    }

    @Override
    public void forget(IncidentId incident) {
        documents
                .table()
                .beginning("replies.forget", Partition.incident(incident.value()), REPLY)
                .map(Item::key)
                .toList()
                .forEach(key -> documents.table().remove("replies.forget", key, Condition.NONE));
    }
}
