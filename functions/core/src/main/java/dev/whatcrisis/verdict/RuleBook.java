// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import static dev.whatcrisis.crisis.RuleId.*;

import dev.whatcrisis.crisis.RuleId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rule table and the order in which it is read: the first match wins. */
final class RuleBook {
    /** R27 is not read: it changes the inputs before ({@link Repetition}). A blind watch is R28 before all others. */
    static final List<RuleId> ORDER = List.of(
            R01, R02, R03, R04, R25, R26, R24, R23, R19, R20, R22, R05, R06, R07, R08, R09, R10, R11, R12, R13, R14,
            R15, R16, R17, R18, R21);

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

    /** The first rule that matches; R28 when none does or when the watch is blind. */
    static Rule first(Case c) {
        return c.blind() ? rule(R28) : firstOf(ORDER, c);
    }

    /** What would match if no person, account, data or law were at stake. */
    static Rule firstUnlessUrgent(Case c) {
        return firstOf(ORDER.subList(URGENT, ORDER.size()), c);
    }

    private static Rule firstOf(List<RuleId> ids, Case c) {
        return ids.stream()
                .map(RuleBook::rule)
                .filter(rule -> rule.match(c).isPresent())
                .findFirst()
                .orElseGet(() -> rule(R28));
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
