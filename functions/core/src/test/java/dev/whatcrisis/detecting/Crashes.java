// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyId;
import dev.whatcrisis.reply.ReplyStore;
import java.util.List;
import java.util.Optional;

/** A store over which the process dies again and again: at each third save, by turns just before it and just after it. */
final class Crashes implements ReplyStore {
    private static final int EACH = 3;

    private final ReplyStore kept;
    private final int most;
    private int saves;
    private int happened;

    Crashes(ReplyStore kept, int most) {
        this.kept = kept;
        this.most = most;
    }

    /** The process died. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;

        Died() {
            super("died", null, false, false);
        }
    }

    int happened() {
        return happened;
    }

    @Override
    public List<Reply> of(IncidentId incident) {
        return kept.of(incident);
    }

    @Override
    public Optional<Reply> find(IncidentId incident, ReplyId id) {
        return kept.find(incident, id);
    }

    @Override
    public Optional<Reply> save(Reply reply) {
        boolean dies = ++saves % EACH == 0 && happened < most;
        if (dies && ++happened % 2 == 0) {
            throw new Died();
        }
        Optional<Reply> saved = kept.save(reply);
        if (dies) {
            throw new Died();
        }
        return saved;
    }

    @Override
    public void forget(IncidentId incident) {
        kept.forget(incident);
    }
}
