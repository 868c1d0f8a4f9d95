// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CaseWords;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One sentence: which rule, and which of the inputs made it. */
final class VerdictReason {
    private static final Set<CrisisType> OWN_POSTS =
            EnumSet.of(CrisisType.OWN_SLIP_OFFENSIVE, CrisisType.OWN_SLIP_HARMLESS);

    /** A flag that says what the type says already. */
    private static final Map<Flag, Set<CrisisType>> SAID_BY_TYPE = Map.of(
            Flag.SAFETY, Set.of(CrisisType.SAFETY, CrisisType.SAFETY_MISUSE),
            Flag.HIJACK, Set.of(CrisisType.HIJACK),
            Flag.BREACH, Set.of(CrisisType.BREACH),
            Flag.LEGAL, Set.of(CrisisType.LEGAL));

    private VerdictReason() {}

    static String of(Rule rule, Repetition repetition) {
        Case c = repetition.strengthened();
        Set<String> parts = new LinkedHashSet<>();
        rule.match(c).ifPresent(conditions -> conditions.forEach(condition -> parts.add(condition.words(c))));
        if (parts.isEmpty()) {
            parts.add(CaseWords.of(c.type()));
        }
        c.flags().stream().sorted().forEach(flag -> parts.add(flagWords(c, flag)));
        parts.remove("");
        return rule.id() + " because " + CaseWords.list(new ArrayList<>(parts)) + repeated(repetition);
    }

    private static String flagWords(Case c, Flag flag) {
        if (SAID_BY_TYPE.getOrDefault(flag, Set.of()).contains(c.type())) {
            return "";
        }
        return flag == Flag.OWN_LIVE && OWN_POSTS.contains(c.type()) ? "still online" : CaseWords.of(flag);
    }

    private static String repeated(Repetition repetition) {
        return repetition
                .from()
                .map(from -> "; one notch stronger than " + from + " (R27) because it happened before within 24 months")
                .orElse("");
    }
}
