// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.cue.CueKind;
import dev.whatcrisis.cue.Voices;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What people answer to an own post.
 *
 * @param authors distinct authors who answered
 * @param puzzled of these, who ask whether it was meant
 * @param outraged of these, who are outraged
 * @param critical of these, who criticise or are alarmed by what they mean, whatever their words
 * @param minutes from the post to now, or to its deletion
 * @param gone the post was deleted
 */
record Reactions(int authors, int puzzled, int outraged, int critical, long minutes, boolean gone) {

    static Reactions to(Mention ownPost, List<Mention> reactions, Instant now) {
        List<Mention> others =
                reactions.stream().filter(mention -> !mention.own()).toList();
        Voices voices = Voices.ofMentions(others);
        Instant until = ownPost.deletedAt().orElse(now);
        return new Reactions(
                voices.count(),
                voices.saying(CueKind.PUZZLED),
                voices.saying(CueKind.OUTRAGE),
                voices.authors(post -> post.says().filter(Says::critical).isPresent()),
                Math.max(0, Duration.between(ownPost.at(), until).toMinutes()),
                ownPost.deletedAt().isPresent());
    }

    boolean puzzling() {
        return puzzled >= SlipThresholds.PUZZLED_AUTHORS;
    }

    /** Whether anybody who answers is outraged or asks whether it was meant, in words, or several are critical by what they mean. */
    boolean minded() {
        return puzzled + outraged > 0 || critical >= SlipThresholds.CRITICAL_AUTHORS;
    }

    boolean outraging() {
        return outraged >= SlipThresholds.OUTRAGED_AUTHORS && outraged >= SlipThresholds.OUTRAGED_SHARE * authors;
    }

    boolean takenBackAndPuzzling() {
        return gone && puzzling() && minutes <= SlipThresholds.TAKEN_BACK_MINUTES;
    }

    boolean goneAtOnce() {
        return gone && minutes <= SlipThresholds.AT_ONCE_MINUTES;
    }

    /** What the reactions add to the evidence. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (authors > 0) {
            Fact answered = answered();
            answered = puzzled > 0 ? more(answered, Fact.of("slip.puzzled").with("n", puzzled)) : answered;
            facts.add(outraged > 0 ? more(answered, Fact.of("slip.outraged").with("n", outraged)) : answered);
        }
        if (gone) {
            facts.add(Fact.of("slip.deleted").with("minutes", minutes));
        }
        return facts;
    }

    private Fact answered() {
        return gone
                ? Fact.of("slip.answeredGone").with("n", authors)
                : Fact.of("slip.answered").with("n", authors).with("minutes", minutes);
    }

    private static Fact more(Fact before, Fact next) {
        return Fact.of("list.more").with("before", List.of(before)).with("next", List.of(next));
    }
}
