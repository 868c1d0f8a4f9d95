// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far an answer is. Who did something is a person's id, or {@code watch} for the product itself. */
public sealed interface ReplyState {
    /** Waits for an answer. */
    record Open(Instant at, String by) implements ReplyState {}

    /**
     * Somebody writes the answer, and nobody else may until then.
     *
     * @param text what is written so far; empty at first
     * @param approval what a second person said of it
     */
    record Drafted(Instant at, String by, Instant until, String text, Approval approval, Optional<String> approvedBy)
            implements ReplyState {
        /** How long one person may write before another one may take it. */
        public static final Duration LEASE = Duration.ofMinutes(30);

        /** How long a text waits for a second person before another one may take it. */
        public static final Duration APPROVAL = Duration.ofHours(24);

        /** Whether it is nobody else's turn yet. */
        public boolean heldAgainst(String who, Instant now) {
            return !by.equals(who) && now.isBefore(until);
        }

        /** Who said yes to these words; our post may address the person before them. */
        Optional<String> approvedBy(String words) {
            return approval == Approval.GIVEN && words.strip().endsWith(text.strip()) ? approvedBy : Optional.empty();
        }
    }

    /** Whether a second person read a draft. */
    enum Approval {
        /** It is being written. */
        NOT_ASKED,
        /** It waits for a second person. */
        ASKED,
        /** A second person said yes; it may be sent. */
        GIVEN
    }

    /**
     * Answered.
     *
     * @param at when the answer was posted
     * @param post the own post that answers; empty when a person said that they answered
     * @param words our own; empty when nobody told them
     * @param approvedBy the second person who said yes to these words; empty when nobody did
     */
    record Answered(Instant at, String by, Optional<MentionId> post, String words, Optional<String> approvedBy)
            implements ReplyState {
        /** One that no second person read. */
        public Answered(Instant at, String by, Optional<MentionId> post, String words) {
            this(at, by, post, words, Optional.empty());
        }
    }

    /** Gets no answer, on purpose. */
    record Left(Instant at, String by, Fact why) implements ReplyState {}

    Instant at();

    String by();
}
