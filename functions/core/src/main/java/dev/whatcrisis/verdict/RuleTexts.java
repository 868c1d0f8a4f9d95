// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What each rule tells people to do and not to do, in their language. */
public final class RuleTexts {
    private static final int MOST_DOS = 3;
    private static final int MOST_DONTS = 3;

    private RuleTexts() {}

    public static RuleText of(RuleId id, Language language) {
        Words words = Words.of(language);
        return new RuleText(
                words.say(Fact.code("rule", id, "title")),
                words.say(Fact.code("rule", id, "timing")),
                words.each(Fact.code("rule", id, "do")),
                words.each(Fact.code("rule", id, "dont")),
                words.say(Fact.code("rule", id, "close")));
    }

    private static RuleText of(Flag risk, Language language) {
        Words words = Words.of(language);
        return new RuleText(
                words.say(Fact.code("risk", risk, "title")),
                words.say(Fact.code("risk", risk, "timing")),
                words.each(Fact.code("risk", risk, "do")),
                words.each(Fact.code("risk", risk, "dont")),
                words.say(Fact.code("risk", risk, "close")));
    }

    /** What to do with our own post is the first thing to do, and known by whether it is still online. */
    private static RuleText ofSlip(Verdict verdict, RuleText text, Language language) {
        if (!verdict.ownSlip()) {
            return text;
        }
        boolean online = verdict.flags().contains(Flag.OWN_LIVE);
        Fact first = Fact.of(verdict.toDelete() ? "rule.own.delete" : online ? "rule.own.leave" : "rule.own.gone");
        List<String> dos = new ArrayList<>(text.dos());
        dos.set(0, Words.of(language).say(first));
        return new RuleText(text.title(), text.timing(), dos, text.donts(), text.close());
    }

    /** Of somebody at risk beside those who may be hurt through us: what is done for either comes first. */
    private static RuleText beside(RuleText risk, RuleText safety) {
        List<String> dos = Stream.of(risk.dos().subList(0, 1), safety.dos())
                .flatMap(List::stream)
                .limit(MOST_DOS)
                .toList();
        return new RuleText(safety.title(), safety.timing(), dos, safety.donts(), safety.close());
    }

    /**
     * As {@link #of}; R01 about somebody who is threatened, may take their own life or is exposed has texts of its own. A
     * repetition has a don't of its own, to which the last of the rule's gives way.
     */
    public static RuleText of(Verdict verdict, Language language) {
        RuleText one = verdict.riskNotThroughUs()
                .map(risk -> of(risk, language))
                .orElseGet(() -> ofSlip(verdict, of(verdict.rule(), language), language));
        RuleText text = verdict.riskBesideUs()
                .map(risk -> beside(of(risk, language), one))
                .orElse(one);
        if (verdict.repeats().isEmpty()) {
            return text;
        }
        List<String> donts = new ArrayList<>(of(RuleId.R27, language).donts());
        donts.addAll(text.donts());
        return new RuleText(
                text.title(),
                text.timing(),
                text.dos(),
                donts.subList(0, Math.min(MOST_DONTS, donts.size())),
                text.close());
    }
}
