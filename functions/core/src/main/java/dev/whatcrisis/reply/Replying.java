// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.reply.ReplyState.Answered;
import dev.whatcrisis.reply.ReplyState.Approval;
import dev.whatcrisis.reply.ReplyState.Drafted;
import dev.whatcrisis.reply.ReplyState.Left;
import dev.whatcrisis.reply.ReplyState.Open;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;

/** The steps of an answer. Pure; nothing is stored here. Two people never write to one person, and nobody is answered twice. */
public final class Replying {
    /** What is still to be filled in stands in square brackets. */
    private static final String OPEN_PART = ".*\\[[^\\]]+].*";

    private Replying() {}

    /** Takes it to write it, or keeps it for longer; a text that is given is kept, as is one that somebody gave up. */
    public static ReplyChange draft(Reply reply, String who, Optional<String> text, Instant now) {
        return switch (reply.state()) {
            case Open open -> drafted(reply, who, text.orElse(""), now);
            case Drafted draft ->
                draft.heldAgainst(who, now) ? held(draft) : drafted(reply, who, text.orElse(draft.text()), now);
            case Answered answered -> answered(answered);
            case Left left -> refused("refused.reply.left", left);
        };
    }

    /** Asks for a second person's yes. */
    public static ReplyChange askApproval(Reply reply, String who, Instant now) {
        if (!(reply.state() instanceof Drafted draft) || !draft.by().equals(who)) {
            return reply.state() instanceof Drafted other && other.heldAgainst(who, now)
                    ? held(other)
                    : new ReplyChange.Refused(Fact.of("refused.reply.draftFirst"));
        }
        if (draft.text().isBlank() || draft.text().matches("(?s)" + OPEN_PART)) {
            return new ReplyChange.Refused(Fact.of("refused.reply.unfinished"));
        }
        return done(reply.with(
                new Drafted(now, who, now.plus(Drafted.APPROVAL), draft.text(), Approval.ASKED, Optional.empty())));
    }

    /** A second person says that it may be sent. */
    public static ReplyChange approve(Reply reply, String who, Instant now) {
        if (!(reply.state() instanceof Drafted draft) || draft.approval() != Approval.ASKED) {
            return new ReplyChange.Refused(Fact.of("refused.reply.notAsked"));
        }
        if (draft.by().equals(who)) {
            return new ReplyChange.Refused(Fact.of("refused.reply.secondPerson"));
        }
        return done(reply.with(new Drafted(
                now, draft.by(), now.plus(Drafted.APPROVAL), draft.text(), Approval.GIVEN, Optional.of(who))));
    }

    /**
     * Somebody says that it is sent. What waits for a second person's yes is not sent yet: whoever cannot wait takes it back first, and
     * what is sent without a yes says so.
     *
     * @param words ours; those of the draft when empty
     */
    public static ReplyChange sent(Reply reply, String who, Optional<String> words, Instant now) {
        return switch (reply.state()) {
            case Open open -> answered(reply, who, words.orElse(""), Optional.empty(), now);
            case Drafted draft -> sent(reply, draft, who, words.orElse(draft.text()), now);
            case Answered answered -> answered(answered);
            case Left left -> refused("refused.reply.left", left);
        };
    }

    private static ReplyChange sent(Reply reply, Drafted draft, String who, String words, Instant now) {
        if (draft.heldAgainst(who, now)) {
            return held(draft);
        }
        return draft.approval() == Approval.ASKED && now.isBefore(draft.until())
                ? new ReplyChange.Refused(Fact.of("refused.reply.waitsForYes"))
                : answered(reply, who, words, draft.approvedBy(words), now);
    }

    /** Somebody decides that there is no answer. */
    public static ReplyChange leave(Reply reply, String who, String why, Instant now) {
        return switch (reply.state()) {
            case Open open -> left(reply, who, why, now);
            case Drafted draft -> draft.heldAgainst(who, now) ? held(draft) : left(reply, who, why, now);
            case Answered answered -> answered(answered);
            case Left left -> reply.leftByWatch() ? left(reply, who, why, now) : refused("refused.reply.left", left);
        };
    }

    /** It waits for an answer again, or after all; a draft of one's own is given up. */
    public static ReplyChange reopen(Reply reply, String who, Instant now) {
        return switch (reply.state()) {
            case Open open -> refused("refused.reply.open", open);
            case Drafted draft -> draft.heldAgainst(who, now) ? held(draft) : done(reply.with(new Open(now, who)));
            case Answered answered -> done(reply.with(new Open(now, who)));
            case Left left -> done(reply.with(new Open(now, who)));
        };
    }

    private static ReplyChange drafted(Reply reply, String who, String text, Instant now) {
        return done(
                reply.with(new Drafted(now, who, now.plus(Drafted.LEASE), text, Approval.NOT_ASKED, Optional.empty())));
    }

    private static ReplyChange answered(
            Reply reply, String who, String words, Optional<String> approvedBy, Instant now) {
        return done(reply.with(new Answered(now, who, Optional.empty(), words, approvedBy)));
    }

    private static ReplyChange left(Reply reply, String who, String why, Instant now) {
        return done(reply.with(new Left(now, who, Fact.plain(why))));
    }

    private static ReplyChange done(Reply reply) {
        return new ReplyChange.Done(reply);
    }

    private static ReplyChange held(Drafted draft) {
        return new ReplyChange.Refused(
                Fact.of("refused.reply.held").with("who", draft.by()).with("until", draft.until()));
    }

    private static ReplyChange answered(Answered answered) {
        return refused("refused.reply.answered", answered);
    }

    private static ReplyChange refused(String key, ReplyState state) {
        return new ReplyChange.Refused(Fact.of(key).with("who", state.by()).with("at", state.at()));
    }
}
