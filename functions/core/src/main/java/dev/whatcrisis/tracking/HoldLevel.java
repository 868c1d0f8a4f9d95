// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.level.HeldLevel;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is said of an incident after another look: more at once, less only after it was enough for hours. */
final class HoldLevel {
    private HoldLevel() {}

    static Judgement opening(StoryCase.Judged judged, Instant now) {
        boolean unclear = unclear(judged, judged.verdict().level());
        return Judgement.of(unclear ? saying(judged) : judged.verdict(), now)
                .holding(Optional.empty(), judged.counted())
                .unclear(unclear)
                .telling(judged.perils());
    }

    /** @param quiet its counts are calm, so that no more is said of it than that it is not over */
    static Judgement of(Judgement known, StoryCase.Judged judged, boolean quiet, Snapshot moment) {
        Instant now = moment.now();
        boolean blind = moment.sight().blind();
        Verdict asked = blind ? whileBlind(known.verdict(), judged.verdict()) : judged.verdict();
        HeldLevel held = blind
                ? known.held().unseen(asked.level())
                : known.held()
                        .after(
                                quiet ? judged.asked().min(Level.RIPPLE) : judged.asked(),
                                now,
                                moment.watch().zone());
        Level level = judged.set()
                .map(set -> set.over(held.level(), judged.verdict().level()))
                .orElse(held.level());
        boolean unclear = !blind && unclear(judged, level);
        Verdict said = at(
                level,
                unclear ? saying(judged) : asked,
                known.verdict(),
                judged.counted().level());
        return known.then(said, now)
                .holding(held.lowerSince(), judged.counted())
                .unclear(unclear)
                .telling(judged.perils());
    }

    /** Whether no more is known than that people are many: a rule that knows what they speak of says more. */
    private static boolean unclear(StoryCase.Judged judged, Level level) {
        return judged.graded().unclear()
                && level == Level.RIPPLE
                && judged.verdict().rule() == RuleId.R28;
    }

    private static Verdict saying(StoryCase.Judged judged) {
        return judged.verdict()
                .because(Fact.of("verdict.reason")
                        .with("reasons", List.of(judged.graded().reason()))
                        .with("rule", judged.verdict().rule()));
    }

    /** What was seen last stays true until something is seen again; only what is worse, and said, is believed. */
    private static Verdict whileBlind(Verdict known, Verdict judged) {
        if (judged.rule() != RuleId.R28 && judged.level().atLeast(known.level())) {
            return judged;
        }
        return known.withFlags(judged.flags());
    }

    /**
     * A verdict that makes less of it than the counts (that it is all a joke, that it is praise) is not believed before its
     * level is: until then the last one stands, but wakes only for what is true now.
     */
    private static Verdict at(Level level, Verdict asked, Verdict known, Level counted) {
        boolean belittles = level != asked.level() && counted.atLeast(asked.level()) && counted != asked.level();
        Verdict verdict = belittles ? known.withFlags(asked.flags()).withWaking(asked.waking()) : asked;
        return verdict.withLevel(level);
    }
}
