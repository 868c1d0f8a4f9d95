// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyId;
import dev.whatcrisis.reply.ReplyStore;
import java.util.List;
import java.util.Optional;

/** Who is to be answered, by incident. */
final class MvReplyStore implements ReplyStore {
    private final MvFile file;
    private final Shelf<Reply> replies;

    MvReplyStore(Shelves shelves) {
        file = shelves.file();
        replies = shelves.of("reply", Reply.class);
    }

    @Override
    public List<Reply> of(IncidentId incident) {
        return file.read(
                () -> replies.ascending(Key.start(incident), Key.end(incident)).toList());
    }

    @Override
    public Optional<Reply> find(IncidentId incident, ReplyId id) {
        return file.read(() -> replies.get(Key.of(incident, id)));
    }

    @Override
    public Optional<Reply> save(Reply reply) {
        String key = Key.of(reply.incident(), reply.id());
        return file.write(() -> {
            long stored = replies.get(key).map(Reply::version).orElse(0L);
            if (stored != reply.version()) {
                return Optional.empty();
            }
            Reply next = reply.withVersion(stored + 1);
            replies.put(key, next);
            return Optional.of(next);
        });
    }

    @Override
    public void forget(IncidentId incident) {
        file.write(() -> {
            forgetAgain(incident);
            return true;
        });
    }

    /** The same; call it inside a write. */
    void forgetAgain(IncidentId incident) {
        replies.ascending(Key.start(incident), Key.end(incident))
                .toList()
                .forEach(reply -> replies.remove(Key.of(incident, reply.id())));
    }
}
