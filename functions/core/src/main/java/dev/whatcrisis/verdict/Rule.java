// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One row of the {@linkplain RuleTable rule table}. Its words are in {@link RuleTexts}.
 *
 * @param when the rule matches when all conditions of any of these lists hold; empty: it never matches by itself
 * @param actions what to do; {@code moreFromSquall} is added from a Squall on
 * @param skeletons what may be drafted
 * @param waking when it may wake somebody
 * @param least a verdict by this rule is never lower
 * @param most a verdict by this rule is never higher, whatever the counts say
 * @param cannotWait no budget, no pause and no store that fails holds it back
 * @param ownSlip what is to be done with our own post comes first
 * @param repeated what the rules see instead when the same happened before; empty where that changes nothing
 * @param turns what would make another rule decide; empty where nothing is worth saying
 */
record Rule(
        RuleId id,
        List<List<Condition>> when,
        Set<Action> actions,
        Set<Action> moreFromSquall,
        List<Skeleton> skeletons,
        WakeWhen waking,
        Level least,
        Level most,
        boolean cannotWait,
        boolean ownSlip,
        Optional<UnaryOperator<Case>> repeated,
        Optional<Function<Case, Fact>> turns) {
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
