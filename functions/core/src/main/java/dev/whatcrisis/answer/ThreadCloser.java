// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.reply.Need;
import dev.whatcrisis.reply.Reply;
import dev.whatcrisis.reply.ReplyDays;
import dev.whatcrisis.reply.ReplyNumbers;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Proposes that the team itself ends the thread (R25), in three posts: what happened with one honest number, what changed, thank
 * you. Never before R25 holds, and never while somebody who was hurt or asked something waits for an answer.
 */
public final class ThreadCloser {

    private ThreadCloser() {}

    /**
     * @param replies who is to be answered in it
     * @param deletedAt when our own post that started it was taken down
     * @param closedAt when the team closed the thread already
     * @param language of whom it is written to
     */
    public static Closing propose(
            Incident incident,
            Watch watch,
            List<Reply> replies,
            Optional<Instant> deletedAt,
            Optional<Instant> closedAt,
            Language language,
            Instant now) {
        Optional<Fact> missing = missing(incident, watch, replies, closedAt, now);
        return missing.isPresent()
                ? Closing.early(missing.get())
                : new ClosingPosts(incident, watch, ReplyNumbers.of(replies), deletedAt, language, now).closing();
    }

    private static Optional<Fact> missing(
            Incident incident, Watch watch, List<Reply> replies, Optional<Instant> closedAt, Instant now) {
        if (closedAt.isPresent()) {
            return Optional.of(Fact.of("closer.closed").with("at", closedAt.get()));
        }
        if (!ReplyDays.open(incident, watch.zone(), now)) {
            return Optional.of(Fact.of("closer.late"));
        }
        if (incident.verdict().rule() != RuleId.R25) {
            boolean person = CaseFlags.closedByPerson(
                    incident.verdict().type(), incident.verdict().flags());
            return Optional.of(Fact.of(person ? "closer.person" : "closer.early"));
        }
        long waiting = replies.stream().filter(ThreadCloser::holdsUp).count();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Fact.of("closer.waiting").with("n", waiting));
    }

    private static boolean holdsUp(Reply reply) {
        return reply.owed()
                && reply.need().filter(need -> need != Need.COMPLAINT).isPresent();
    }
}
