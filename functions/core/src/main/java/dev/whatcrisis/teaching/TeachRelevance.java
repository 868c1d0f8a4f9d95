// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.teaching;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;

/** Lets a team say of a post that it is about us, about something else, or misread; the watch's model learns from it. */
public final class TeachRelevance {
    private static final int TRIES = 10;

    private final MentionStore mentions;
    private final LearnedStore learned;

    public TeachRelevance(MentionStore mentions, LearnedStore learned) {
        this.mentions = mentions;
        this.learned = learned;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It is known now.
         *
         * @param changed whether it was news
         */
        record Done(Learned learned, boolean changed) implements Outcome {}

        /** There is no such post, or its text is gone. */
        record Unknown() implements Outcome {}

        /** It cannot be said of this post. */
        record Refused(Fact reason) implements Outcome {}
    }

    /** Saying the same of a post again changes nothing; saying something else replaces it. */
    public Outcome teach(Watch watch, MentionId id, Feedback feedback, Instant now) {
        Optional<Mention> post = mentions.find(watch.id(), id, now)
                .filter(found -> found.deletedAt().isEmpty() && !found.text().isBlank());
        if (post.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (post.get().own()) {
            return new Outcome.Refused(Fact.of("refused.own"));
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Learned known = learned.find(watch.id()).orElseGet(() -> Learned.nothing(watch.id()));
            Learned next = known.taught(watch, post.get(), feedback);
            if (next.equals(known)) {
                return new Outcome.Done(known, false);
            }
            Optional<Learned> saved = learned.save(next);
            if (saved.isPresent()) {
                return new Outcome.Done(saved.get(), true);
            }
        }
        return new Outcome.Refused(Fact.of("refused.busy"));
    }
}
