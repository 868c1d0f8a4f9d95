// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the rule table. Its words are in {@link RuleTexts}.
 *
 * @param when the rule matches when all conditions of any of these lists hold; empty: it never matches by itself
 * @param actions what to do; {@code moreFromSquall} is added from a Squall on
 * @param waking when it may wake somebody
 * @param least a verdict by this rule is never lower
 * @param most a verdict by this rule is never higher, whatever the counts say
 */
record Rule(
        RuleId id,
        List<List<Condition>> when,
        Set<Action> actions,
        Set<Action> moreFromSquall,
        List<Skeleton> skeletons,
        WakeWhen waking,
        Level least,
        Level most) {
    public Rule {
        when = when.stream().map(List::copyOf).toList();
        actions = Set.copyOf(actions);
        moreFromSquall = Set.copyOf(moreFromSquall);
        skeletons = List.copyOf(skeletons);
    }

    /** The conditions by which this rule matches, or empty when it does not. */
    Optional<List<Condition>> match(Case c) {
        return when.stream()
                .filter(all -> all.stream().allMatch(condition -> condition.holds(c)))
                .findFirst();
    }
}
