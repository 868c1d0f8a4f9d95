// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.teaching;

import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Role;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.relevance.Correction;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says of a post.
 *
 * @param label what the post says, of one that was misread or is dangerous
 * @param by who says it
 * @param admin whether they may change what is told
 */
public record Said(Feedback feedback, Optional<Label> label, String by, boolean admin) {
    /** Why it cannot be said of this post. */
    Optional<Fact> refusal(Mention post) {
        boolean aboutUs = feedback == Feedback.NOT_US || feedback == Feedback.WRONG_TONE || feedback == Feedback.RIGHT;
        if (post.own() && aboutUs) {
            return Optional.of(Fact.of("refused.own"));
        }
        return fits(post.own() ? Role.OWN : Role.MENTION) ? Optional.empty() : Optional.of(Fact.of("refused.label"));
    }

    private boolean fits(Role role) {
        return label.isEmpty()
                || label.get().role() == role
                        && switch (feedback) {
                            case MISREAD -> true;
                            case DANGER -> label.get().isDanger() || label.get().isSlip();
                            case NOT_US, WRONG_TONE, RIGHT, FINE -> false;
                        };
    }

    /** What is learned then. Of the team's own posts the model learns nothing: they are always about us. */
    Learned over(Learned known, Watch watch, Mention post, Instant now) {
        Learned taught = post.own() ? known : known.taught(watch, post, feedback);
        if (!feedback.corrects()) {
            return taught.uncorrected(post.id(), by, now);
        }
        Correction next = Correction.of(post, feedback, label, by, now);
        boolean news = taught.correctionOf(post.id())
                .filter(last -> last.saysSameAs(next) && last.until().isAfter(now))
                .isEmpty();
        return news ? taught.corrected(next) : taught;
    }
}
