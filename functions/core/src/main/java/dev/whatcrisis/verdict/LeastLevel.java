// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;

/**
 * How low a level may be said for what a verdict knows, whoever says it.
 *
 * @param level no less than this
 * @param reason why not; empty where everything may be said
 */
public record LeastLevel(Level level, Optional<Fact> reason) {
    public static LeastLevel of(Verdict verdict) {
        Waking waking = verdict.waking();
        Level rule = RuleBook.rule(verdict.rule()).least();
        if (waking.wake() && verdict.cannotWait()) {
            return new LeastLevel(verdict.level(), because("least.wakes", verdict));
        }
        if (waking.wake() && waking.basis() != Waking.Basis.FORMULA) {
            return new LeastLevel(Level.SQUALL.max(rule), because("least.wakes", verdict));
        }
        if (rule != Level.WHAT_CRISIS) {
            return new LeastLevel(rule, because("least.rule", verdict));
        }
        return CaseFlags.atRisk(verdict.type(), verdict.flags())
                ? new LeastLevel(Level.RIPPLE, Optional.of(Fact.of("least.risk")))
                : new LeastLevel(Level.WHAT_CRISIS, Optional.empty());
    }

    private static Optional<Fact> because(String key, Verdict verdict) {
        return Optional.of(Fact.of(key)
                .with("rule", verdict.rule())
                .with("title", List.of(Fact.code("rule", verdict.rule(), "title"))));
    }
}
