// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.RuleId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the {@linkplain RuleTable rule table} is read: the first match wins. */
final class RuleBook {
    private static final Set<CrisisType> OWN_POSTS =
            EnumSet.of(CrisisType.OWN_SLIP_OFFENSIVE, CrisisType.OWN_SLIP_HARMLESS);

    private static final Map<RuleId, Rule> RULES = inOrder().collect(Collectors.toUnmodifiableMap(Rule::id, r -> r));

    private RuleBook() {}

    /** All rules as they are read: what is no row of the order comes before all and after all. */
    static Stream<Rule> inOrder() {
        return Stream.of(
                        List.of(RuleTable.REPETITION),
                        RuleTable.URGENT,
                        RuleTable.OTHERS,
                        List.of(RuleTable.NOTHING_KNOWN))
                .flatMap(List::stream);
    }

    static Rule rule(RuleId id) {
        Rule rule = RULES.get(id);
        if (rule == null) {
            throw new IllegalStateException("no rule " + id);
        }
        return rule;
    }

    /**
     * The first rule that matches; R28 when none does. What is missing may make a count wrong, but nothing that was seen: after the
     * urgent rules, a blind watch is R28 where there is no flag and no own post.
     */
    static Rule first(Case c) {
        return match(RuleTable.URGENT, c)
                .orElseGet(() -> c.blind() && onlyCounted(c) ? RuleTable.NOTHING_KNOWN : firstUnlessUrgent(c));
    }

    private static boolean onlyCounted(Case c) {
        return c.flags().isEmpty() && !OWN_POSTS.contains(c.type());
    }

    /** What would match if no person, account, data or law were at stake. */
    static Rule firstUnlessUrgent(Case c) {
        return match(RuleTable.OTHERS, c).orElse(RuleTable.NOTHING_KNOWN);
    }

    private static Optional<Rule> match(List<Rule> rules, Case c) {
        return rules.stream().filter(rule -> rule.match(c).isPresent()).findFirst();
    }
}
