// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import java.util.List;
import java.util.Set;

/**
 * What the product thinks, and why.
 *
 * @param level after the rules
 * @param actions what the rule tells the team to do
 * @param timing how fast, in words
 * @param dos at most three, in English; other languages are worded by rule id elsewhere
 * @param donts at most three
 * @param reason one sentence: which rule and which of the inputs made it
 * @param wouldChange what would change it, in words with numbers
 */
public record Verdict(
        Level level,
        RuleId rule,
        CrisisType type,
        Set<Action> actions,
        Set<Flag> flags,
        Waking waking,
        String timing,
        List<Skeleton> skeletons,
        List<String> dos,
        List<String> donts,
        String reason,
        List<String> wouldChange) {
    public Verdict {
        actions = Set.copyOf(actions);
        flags = Set.copyOf(flags);
        skeletons = List.copyOf(skeletons);
        dos = List.copyOf(dos);
        donts = List.copyOf(donts);
        wouldChange = List.copyOf(wouldChange);
    }
}
