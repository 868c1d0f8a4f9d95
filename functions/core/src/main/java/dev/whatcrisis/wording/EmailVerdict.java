// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.RuleText;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** What the verdict on an incident says, in the contact's language. */
record EmailVerdict(Facts facts) {
    /** What is done about a light slip first: the post, and saying sorry. */
    private static final int OWNING_UP = 2;

    /** Which rule and why; empty without an incident. */
    Optional<String> reason() {
        return verdict().map(verdict -> facts.words().say(verdict.reason()));
    }

    List<String> dos() {
        return text().map(RuleText::dos)
                .map(dos -> facts.ownedUp() ? dos.subList(OWNING_UP, dos.size()) : dos)
                .orElseGet(() -> List.of(facts.words().say(Deed.of(facts))));
    }

    List<String> donts() {
        return text().map(RuleText::donts).orElse(List.of());
    }

    /** What has to happen before it is over, where calm counts are not enough. */
    Optional<String> end() {
        return text().filter(any -> facts.closedByPerson()).map(RuleText::close);
    }

    List<String> wouldChange() {
        return verdict()
                .map(verdict -> facts.words().say(verdict.wouldChange()))
                .orElse(List.of());
    }

    private Optional<RuleText> text() {
        return verdict()
                .map(verdict -> RuleTexts.of(verdict, facts.planned().contact().language()));
    }

    private Optional<Verdict> verdict() {
        return facts.incident().map(Incident::verdict);
    }
}
