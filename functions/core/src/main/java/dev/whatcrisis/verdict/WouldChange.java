// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.verdict.WakeWhen.Always;
import dev.whatcrisis.verdict.WakeWhen.Cause;
import dev.whatcrisis.verdict.WakeWhen.Formula;
import dev.whatcrisis.verdict.WakeWhen.Never;
import dev.whatcrisis.verdict.WakeWhen.Supported;
import dev.whatcrisis.verdict.WakeWhen.While;
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would change a verdict, with numbers: the waking, the rule, the level. */
final class WouldChange {
    private WouldChange() {}

    static List<Fact> of(Rule rule, Case c, Waking waking) {
        List<Fact> facts = new ArrayList<>();
        waking(rule, c, waking).ifPresent(facts::add);
        rule.turns().ifPresent(turns -> facts.add(turns.apply(c)));
        if (rule.most() == Level.STORM) {
            facts.addAll(level(c));
        }
        return facts;
    }

    private static Optional<Fact> waking(Rule rule, Case c, Waking waking) {
        return switch (rule.waking()) {
            case Always always -> Optional.empty();
            case Never never -> Optional.empty();
            case While condition -> Optional.of(turn(waking, condition.what()));
            case Supported support -> waking.wake() ? Optional.empty() : Optional.of(turn(waking, support.what()));
            case Formula formula -> Optional.of(waking.wake() ? Fact.of("change.formula.end") : wanted(c));
        };
    }

    private static Fact turn(Waking waking, Cause what) {
        return waking.wake() ? Fact.code("waking", what, "end") : Fact.code("waking", what, "start");
    }

    private static Fact wanted(Case c) {
        return Fact.of("change.formula.start")
                .with(
                        "terms",
                        FormulaTerm.notHeld(c).stream().map(FormulaTerm::wanted).toList());
    }

    private static List<Fact> level(Case c) {
        LevelInput counts = new LevelInput(
                c.criticalAuthors(),
                c.criticalAuthors(),
                c.timesNormal(),
                0,
                c.press(),
                c.platforms(),
                0,
                c.evidence(),
                Set.of());
        return NextLevel.facts(c.level(), counts);
    }
}
