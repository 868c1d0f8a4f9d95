// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Skeleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the rule table over a case. It knows nothing but the case: the same case always gives the same verdict.
 *
 * <p>R27 strengthens the inputs first; then the first rule of the table's order that matches decides; R28 when none does, or when
 * the watch is blind and nothing but counts speaks.
 */
public final class Judge {
    private Judge() {}

    public static Verdict judge(Case given) {
        Repetition repetition = unseen(given) ? Repetition.none(given) : Repetition.apply(given);
        Case c = repetition.strengthened();
        Rule rule = RuleBook.first(c);
        Waking waking = WakingDecision.of(rule, c);
        return new Verdict(
                VerdictLevel.of(rule, c, waking),
                rule.id(),
                given.type(),
                actions(rule, c),
                given.flags(),
                waking,
                skeletons(rule, repetition, given),
                repetition.from(),
                VerdictReason.of(rule, repetition),
                WouldChange.of(rule, c, waking));
    }

    private static boolean unseen(Case given) {
        return given.blind() && RuleBook.first(given).equals(RuleTable.NOTHING_KNOWN);
    }

    private static Set<Action> actions(Rule rule, Case c) {
        EnumSet<Action> actions = EnumSet.copyOf(rule.actions());
        if (c.level().atLeast(Level.SQUALL)) {
            actions.addAll(rule.moreFromSquall());
        }
        return actions;
    }

    /** A public text helps nobody who is threatened, may take their own life or is exposed. */
    private static List<Skeleton> skeletons(Rule rule, Repetition repetition, Case given) {
        if (Verdict.riskNotThroughUs(rule.id(), given.flags()).isPresent()) {
            return List.of();
        }
        if (repetition.from().isEmpty() || rule.skeletons().contains(Skeleton.K2)) {
            return rule.skeletons();
        }
        List<Skeleton> stronger = new ArrayList<>(RuleTable.REPETITION.skeletons());
        stronger.addAll(rule.skeletons());
        return stronger;
    }
}
