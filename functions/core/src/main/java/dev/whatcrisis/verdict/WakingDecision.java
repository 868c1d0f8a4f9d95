// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CaseWords;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.verdict.WakeWhen.Always;
import dev.whatcrisis.verdict.WakeWhen.Formula;
import dev.whatcrisis.verdict.WakeWhen.Never;
import dev.whatcrisis.verdict.WakeWhen.Supported;
import dev.whatcrisis.verdict.WakeWhen.While;
import dev.whatcrisis.verdict.Waking.Basis;
import java.util.List;
import java.util.Locale;

/** The cost of sleeping: who sleeps when nothing can be gained before the morning is left alone. */
final class WakingDecision {
    private WakingDecision() {}

    static Waking of(Rule rule, Case c) {
        return switch (rule.waking()) {
            case Always always -> always(rule.id());
            case Never never ->
                new Waking(false, Basis.NEVER, rule.id() + " never wakes: nothing is lost before the morning");
            case While condition -> conditional(rule.id(), condition, c);
            case Supported support ->
                support.holds(c)
                        ? always(rule.id())
                        : new Waking(false, Basis.IF, rule.id() + " does not wake: " + support.held());
            case Formula formula -> byFormula(c);
        };
    }

    private static Waking always(RuleId id) {
        return new Waking(true, Basis.ALWAYS, id + " always wakes");
    }

    private static Waking conditional(RuleId id, While condition, Case c) {
        return condition.holds(c)
                ? new Waking(true, Basis.IF, id + " wakes because " + condition.holding())
                : new Waking(false, Basis.IF, id + " does not wake: " + condition.ended());
    }

    private static Waking byFormula(Case c) {
        List<String> missing = missing(c);
        if (missing.isEmpty()) {
            return new Waking(
                    true,
                    Basis.FORMULA,
                    String.format(
                            Locale.ROOT,
                            "a Storm that doubles before 07:00 with %.0f %%, and somebody can do something useful",
                            100 * c.doubleBy07h().orElse(0)));
        }
        return new Waking(false, Basis.FORMULA, "it can wait for the morning: " + CaseWords.list(missing));
    }

    /** What the formula asks and the case does not have, in words. */
    private static List<String> missing(Case c) {
        return FormulaTerm.ALL.stream()
                .filter(term -> !term.holds().test(c))
                .map(term -> term.missing().apply(c))
                .toList();
    }

    /** What would have to come for the formula to wake somebody; empty when it does. */
    static List<String> wanted(Case c) {
        return FormulaTerm.ALL.stream()
                .filter(term -> !term.holds().test(c))
                .map(FormulaTerm::wanted)
                .toList();
    }
}
