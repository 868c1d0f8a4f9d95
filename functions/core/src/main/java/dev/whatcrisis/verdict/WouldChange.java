// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.verdict.WakeWhen.Always;
import dev.whatcrisis.verdict.WakeWhen.Formula;
import dev.whatcrisis.verdict.WakeWhen.Never;
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
        rule(rule.id(), c).ifPresent(words::add);
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
            case Formula formula ->
                Optional.of(
                        waking.wake()
                                ? "less than a Storm, or nothing useful left to do before 07:00: nobody is woken"
                                : CaseWords.list(WakingDecision.wanted(c)) + ": somebody is woken");
        };
    }

    private static Optional<String> rule(RuleId id, Case c) {
        String words = switch (id) {
            case R06 -> "a Squall: answer people one by one too (R07)";
            case R09 -> "a Squall: acknowledge in public within 60 minutes (R10)";
            case R11 -> "a second, independent claim of a failure: it is ours to mend (R09, R10)";
            case R14 -> "the brand saying that it did not mean it: apologise (R15)";
            case R15 -> "the brand standing by it: decide once and say so (R14)";
            case R17 -> "a Squall or one press item: correct it once, in public (R18)";
            case R19 -> "a private person as its target: protect them (R20)";
            case R25 -> "one open question: it is not closed";
            case R28 -> c.blind() ? "a source that answers again" : "somebody saying what it is about";
            default -> "";
        };
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
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
