// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.words.Fact;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one thing that a message asks for. */
final class Deed {
    private static final Set<RuleId> ANSWERING = EnumSet.of(RuleId.R09, RuleId.R26);

    private Deed() {}

    static Fact of(Facts facts) {
        return switch (facts.reason()) {
            case TEST -> Fact.of("deed.test");
            case STORE_FULL -> Fact.of("deed.storeFull");
            case STORE_COPY -> Fact.of("deed.storeCopy");
            case BLIND -> blind(facts);
            case OVER -> over(facts);
            case WORTH_IT -> Fact.of("worth.sms");
            default ->
                facts.incident()
                        .map(Incident::verdict)
                        .map(verdict -> facts.quietSince().isPresent() ? Fact.of("deed.quiet") : of(verdict, facts))
                        .orElse(Fact.of("deed.look"));
        };
    }

    private static Fact blind(Facts facts) {
        if (facts.lookByHand()) {
            return Fact.of("deed.blind.look");
        }
        return Fact.of(facts.night() ? "deed.blind.night" : "deed.blind.day");
    }

    private static Fact over(Facts facts) {
        boolean nothing = facts.notUs() || facts.fine();
        int people = nothing ? 0 : facts.briefing().peopleToAnswer();
        if (!nothing && facts.toDelete()) {
            return Fact.of("deed.over.live");
        }
        if (people == 0 && !nothing && FlagSet.PEOPLE_AT_RISK.in(facts.flags())) {
            return Fact.of("deed.over.affected");
        }
        return people > 0 ? Fact.of("deed.over").with("n", people) : Fact.of("deed.over.nothing");
    }

    private static Fact of(Verdict verdict, Facts facts) {
        RuleId rule = verdict.rule();
        int people = facts.briefing().peopleToAnswer();
        if (verdict.ownSlip() && verdict.toDelete()) {
            return Fact.of("deed.live");
        }
        if (facts.ownedUp()) {
            return Fact.of("deed.owned");
        }
        if (ANSWERING.contains(rule) && people > 0) {
            return Fact.of("deed.answer").with("n", people);
        }
        Optional<Fact> both = verdict.riskBesideUs()
                .map(risk -> Fact.of("deed.also")
                        .with("first", List.of(Fact.code("deed.risk", risk)))
                        .with("then", List.of(Fact.code("deed", rule))));
        return both.or(() -> verdict.riskNotThroughUs().map(risk -> Fact.code("deed.risk", risk)))
                .orElseGet(
                        () -> rule == RuleId.R28 && !facts.night() ? Fact.of("deed.R28.day") : Fact.code("deed", rule));
    }
}
