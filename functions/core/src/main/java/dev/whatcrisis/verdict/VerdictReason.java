// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.words.Fact;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the inputs made a verdict: its rule, what that asked, and the flags. */
final class VerdictReason {
    private static final Set<CrisisType> OWN_POSTS =
            EnumSet.of(CrisisType.OWN_SLIP_OFFENSIVE, CrisisType.OWN_SLIP_HARMLESS);

    /** A flag that says what the type says already. */
    private static final Map<Flag, Set<CrisisType>> SAID_BY_TYPE = Map.of(
            Flag.SAFETY, Set.of(CrisisType.SAFETY, CrisisType.SAFETY_MISUSE),
            Flag.HIJACK, Set.of(CrisisType.HIJACK),
            Flag.BREACH, Set.of(CrisisType.BREACH),
            Flag.LEGAL, Set.of(CrisisType.LEGAL));

    /** Those that say why it ends: what it was about is no reason for that. */
    private static final Set<RuleId> ENDINGS = EnumSet.of(RuleId.R25, RuleId.R26);

    private VerdictReason() {}

    static Fact of(Rule rule, Repetition repetition) {
        List<Fact> reasons = reasons(rule, repetition.strengthened());
        return repetition
                .from()
                .map(from -> Fact.of("verdict.repeated").with("from", from))
                .orElseGet(() -> Fact.of("verdict.reason"))
                .with("reasons", reasons)
                .with("rule", rule.id());
    }

    private static List<Fact> reasons(Rule rule, Case c) {
        Set<Fact> facts = new LinkedHashSet<>();
        rule.match(c)
                .ifPresent(conditions -> conditions.stream()
                        .flatMap(condition -> condition.held(c).stream())
                        .forEach(facts::add));
        if (facts.isEmpty()) {
            facts.add(Fact.code("held.type", c.type()));
        }
        c.flags().stream()
                .filter(any -> !ENDINGS.contains(rule.id()))
                .sorted()
                .filter(flag -> !SAID_BY_TYPE.getOrDefault(flag, Set.of()).contains(c.type()))
                .map(flag -> flag(c, flag))
                .forEach(facts::add);
        return List.copyOf(facts);
    }

    private static Fact flag(Case c, Flag flag) {
        return flag == Flag.OWN_LIVE && OWN_POSTS.contains(c.type())
                ? Fact.of("held.online")
                : Fact.code("held.flag", flag);
    }
}
