// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CaseWords;
import dev.whatcrisis.crisis.Level;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One of the four things that must hold before a storm without a flag wakes somebody.
 *
 * @param missing what the case has instead, in words
 * @param wanted what would satisfy it, in words with numbers
 */
record FormulaTerm(Predicate<Case> holds, Function<Case, String> missing, String wanted) {
    static final List<FormulaTerm> ALL = List.of(
            new FormulaTerm(
                    c -> c.level() == Level.STORM,
                    c -> "it is " + CaseWords.withArticle(c.level()) + ", not a Storm",
                    "a Storm"),
            new FormulaTerm(
                    c -> c.doubleBy07h().orElse(0) >= WakingThresholds.DOUBLE_BY_07H,
                    FormulaTerm::unlikely,
                    "at least " + percent(WakingThresholds.DOUBLE_BY_07H) + " that it doubles before 07:00"),
            new FormulaTerm(
                    Case::usefulActionBefore07h,
                    c -> "nobody can do anything useful before 07:00",
                    "something useful to do before 07:00"),
            new FormulaTerm(
                    c -> c.confidence() >= WakingThresholds.CONFIDENCE,
                    c -> "only " + percent(c.confidence()) + " of the usual volume is in sight and understood",
                    "at least " + percent(WakingThresholds.CONFIDENCE)
                            + " of the usual volume in sight and understood"));

    private static String unlikely(Case c) {
        return c.doubleBy07h().isPresent()
                ? "it doubles before 07:00 with only " + percent(c.doubleBy07h().getAsDouble())
                : "nobody knows whether it will double before 07:00";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
