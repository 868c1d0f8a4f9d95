// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CaseWords;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.verdict.WakeWhen.Always;
import dev.whatcrisis.verdict.WakeWhen.Formula;
import dev.whatcrisis.verdict.WakeWhen.Never;
import dev.whatcrisis.verdict.WakeWhen.Supported;
import dev.whatcrisis.verdict.WakeWhen.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would change a verdict, in words with numbers: the waking, the rule, the level. */
final class WouldChange {
    private WouldChange() {}

    static List<String> of(Rule rule, Case c, Waking waking) {
        List<String> words = new ArrayList<>();
        waking(rule, c, waking).ifPresent(words::add);
        words.addAll(OtherRule.words(rule.id(), c));
        if (rule.most() == Level.STORM) {
            words.addAll(level(c));
        }
        return words;
    }

    private static Optional<String> waking(Rule rule, Case c, Waking waking) {
        return switch (rule.waking()) {
            case Always always -> Optional.empty();
            case Never never -> Optional.empty();
            case While condition -> Optional.of(waking.wake() ? condition.wouldEnd() : condition.wouldStart());
            case Supported support -> waking.wake() ? Optional.empty() : Optional.of(support.wouldStart());
            case Formula formula ->
                Optional.of(
                        waking.wake()
                                ? "less than a Storm, or nothing useful left to do before 07:00: nobody is woken"
                                : CaseWords.list(WakingDecision.wanted(c)) + ": somebody is woken");
        };
    }

    private static List<String> level(Case c) {
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
        return NextLevel.words(c.level(), counts);
    }
}
