// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.teaching;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.relevance.Correction;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.LearnedStore;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Lets a team say of a post that it is about us, about something else, misread, harmless or dangerous; the watch's model learns from
 * it, and posts like it are read by it at once.
 */
public final class TeachRelevance {
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

        /** Only an admin may say it of this post. */
        record Forbidden() implements Outcome {}
    }

    /** Saying the same of a post again changes nothing; saying something else replaces it. */
    public Outcome teach(Watch watch, MentionId id, Said said, Instant now) {
        Optional<Mention> found = find(watch, id, now);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Mention post = found.get();
        Optional<Fact> refusal = said.refusal(post);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (!said.admin() && Correction.overTold(post, said.feedback())) {
            return new Outcome.Forbidden();
        }
        return save(watch.id(), known -> said.over(known, watch, post, now));
    }

    /** Takes back what was said of a post; posts like it are read as before. Its correction goes even when its text is gone. */
    public Outcome undo(Watch watch, MentionId id, String by, Instant now) {
        Optional<Mention> post = find(watch, id, now);
        Learned known = known(watch.id());
        if (known.of(id).isEmpty() && known.correctionOf(id).isEmpty()) {
            return new Outcome.Unknown();
        }
        return save(watch.id(), before -> {
            Learned without =
                    post.map(mention -> before.forgotten(watch, mention)).orElse(before);
            return without.uncorrected(id, by, now);
        });
    }

    /** Lets go of what was said of a post that is gone, and of other posts by its author. */
    public void forget(WatchId watch, Mention gone) {
        learned.forget(watch, correction -> correction.goesWith(gone));
    }

    private Optional<Mention> find(Watch watch, MentionId id, Instant now) {
        return mentions.find(watch.id(), id, now)
                .filter(found -> found.deletedAt().isEmpty() && !found.text().isBlank());
    }

    private Learned known(WatchId watch) {
        return learned.find(watch).orElseGet(() -> Learned.nothing(watch));
    }

    private Outcome save(WatchId watch, UnaryOperator<Learned> change) {
        long version = known(watch).version();
        return learned.change(watch, change)
                .<Outcome>map(stored -> new Outcome.Done(stored, stored.version() != version))
                .orElseGet(() -> new Outcome.Refused(Fact.of("refused.busy")));
    }
}
