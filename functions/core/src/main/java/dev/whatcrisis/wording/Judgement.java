// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.RuleText;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;

/** What the verdict on an incident says, in the contact's language. */
record Judgement(Facts facts) {
    /** Which rule and why; empty without an incident. */
    Optional<String> reason() {
        return verdict().map(verdict -> language() == Language.EN ? reason(verdict) : title(verdict));
    }

    List<String> dos() {
        return verdict().map(v -> language() == Language.EN ? v.dos() : text(v).dos()).stream()
                .filter(dos -> !dos.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of(facts.words().say(Deed.of(facts))));
    }

    List<String> donts() {
        return verdict()
                .map(v -> language() == Language.EN ? v.donts() : text(v).donts())
                .orElse(List.of());
    }

    List<String> wouldChange() {
        return facts.incident()
                .map(i -> language() == Language.EN ? i.verdict().wouldChange() : more(i))
                .orElse(List.of());
    }

    private List<String> more(Incident incident) {
        int most = 2 * Math.max(incident.peak().posts(), 1);
        return facts.words().say(List.of(Fact.of("mail.change.posts").with("n", most), Fact.of("mail.change.press")));
    }

    private static String reason(Verdict verdict) {
        boolean named = verdict.reason().contains(verdict.rule().name());
        return verdict.reason() + (named ? "" : " (" + verdict.rule() + ")");
    }

    private String title(Verdict verdict) {
        return text(verdict).title() + " (" + verdict.rule() + "). "
                + facts.words().say(waking(verdict.waking()));
    }

    private static Fact waking(Waking waking) {
        if (!waking.wake()) {
            return Fact.of("mail.waking.later");
        }
        return Fact.of(waking.basis() == Waking.Basis.FORMULA ? "mail.waking.growing" : "mail.waking.now");
    }

    private RuleText text(Verdict verdict) {
        return RuleTexts.of(verdict.rule(), language());
    }

    private Optional<Verdict> verdict() {
        return facts.incident().map(Incident::verdict);
    }

    private Language language() {
        return facts.planned().contact().language();
    }
}
