// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.verdict.WakeWhen.Always;
import dev.whatcrisis.verdict.WakeWhen.Cause;
import dev.whatcrisis.verdict.WakeWhen.Formula;
import dev.whatcrisis.verdict.WakeWhen.Never;
import dev.whatcrisis.verdict.WakeWhen.Supported;
import dev.whatcrisis.verdict.WakeWhen.While;
import dev.whatcrisis.verdict.Waking.Basis;
import dev.whatcrisis.words.Fact;
import java.util.List;

/** The cost of sleeping: who sleeps when nothing can be gained before the morning is left alone. */
final class WakingDecision {
    private WakingDecision() {}

    static Waking of(Rule rule, Case c) {
        RuleId id = rule.id();
        return switch (rule.waking()) {
            case Always always -> always(id);
            case Never never ->
                new Waking(false, Basis.NEVER, Fact.of("waking.never").with("rule", id));
            case While condition -> when(id, condition.holds(c), condition.what());
            case Supported support -> support.holds(c) ? always(id) : when(id, false, support.what());
            case Formula formula -> byFormula(c);
        };
    }

    private static Waking always(RuleId id) {
        return new Waking(true, Basis.ALWAYS, Fact.of("waking.always").with("rule", id));
    }

    private static Waking when(RuleId id, boolean holds, Cause what) {
        Fact why = holds ? Fact.code("waking", what, "holds") : Fact.code("waking", what, "ended");
        return new Waking(
                holds,
                Basis.IF,
                (holds ? Fact.of("waking.wakes") : Fact.of("waking.sleeps"))
                        .with("reasons", List.of(why))
                        .with("rule", id));
    }

    private static Waking byFormula(Case c) {
        List<Fact> missing =
                FormulaTerm.notHeld(c).stream().map(term -> term.missing(c)).toList();
        return missing.isEmpty()
                ? new Waking(
                        true,
                        Basis.FORMULA,
                        Fact.of("waking.formula").with("share", c.doubleBy07h().orElse(0)))
                : new Waking(false, Basis.FORMULA, Fact.of("waking.waits").with("reasons", missing));
    }
}
