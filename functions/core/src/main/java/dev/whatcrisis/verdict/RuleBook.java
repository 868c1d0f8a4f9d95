// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.RuleId.*;

import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.RuleId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rule table and the order in which it is read: the first match wins. */
final class RuleBook {
    /** R27 is not read: it changes the inputs before ({@link Repetition}). */
    static final List<RuleId> ORDER = List.of(
            R01, R02, R03, R04, R25, R26, R24, R23, R19, R20, R22, R05, R06, R07, R08, R09, R10, R11, R12, R13, R14,
            R15, R16, R17, R18, R21);

    private static final Set<CrisisType> OWN_POSTS =
            EnumSet.of(CrisisType.OWN_SLIP_OFFENSIVE, CrisisType.OWN_SLIP_HARMLESS);

    private static final int URGENT = 4;

    private static final Map<RuleId, Rule> RULES = index();

    private RuleBook() {}

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
        return match(ORDER.subList(0, URGENT), c)
                .orElseGet(() -> c.blind() && onlyCounted(c) ? rule(R28) : firstUnlessUrgent(c));
    }

    private static boolean onlyCounted(Case c) {
        return c.flags().isEmpty() && !OWN_POSTS.contains(c.type());
    }

    /** What would match if no person, account, data or law were at stake. */
    static Rule firstUnlessUrgent(Case c) {
        return match(ORDER.subList(URGENT, ORDER.size()), c).orElseGet(() -> rule(R28));
    }

    private static Optional<Rule> match(List<RuleId> ids, Case c) {
        return ids.stream()
                .map(RuleBook::rule)
                .filter(rule -> rule.match(c).isPresent())
                .findFirst();
    }

    private static Map<RuleId, Rule> index() {
        Map<RuleId, Rule> rules = new EnumMap<>(RuleId.class);
        UrgentRules.ALL.forEach(rule -> rules.put(rule.id(), rule));
        SlipRules.ALL.forEach(rule -> rules.put(rule.id(), rule));
        CriticismRules.ALL.forEach(rule -> rules.put(rule.id(), rule));
        CalmRules.ALL.forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }
}
