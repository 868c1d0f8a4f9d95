// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.words.Fact;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the product thinks, and why, without words: what the rule says to do is in the words of its number.
 *
 * @param level after the rules
 * @param actions what the rule tells the team to do
 * @param repeats the rule that would have decided if the same had not happened before (R27); empty when it did not
 * @param reason which of the inputs made it, and by which rule
 * @param wouldChange what would change it, each with its numbers
 */
public record Verdict(
        Level level,
        RuleId rule,
        CrisisType type,
        Set<Action> actions,
        Set<Flag> flags,
        Waking waking,
        List<Skeleton> skeletons,
        Optional<RuleId> repeats,
        Fact reason,
        List<Fact> wouldChange) {
    private static final Set<CrisisType> HARMFUL = EnumSet.of(CrisisType.OWN_SLIP_OFFENSIVE, CrisisType.HIJACK);

    public Verdict {
        actions = Set.copyOf(actions);
        flags = Set.copyOf(flags);
        skeletons = List.copyOf(skeletons);
        wouldChange = List.copyOf(wouldChange);
    }

    /**
     * Who is at risk, where R01 is not about harm through us: police, a helpline or a warning help them, and no instruction to
     * customers. The most urgent where there are several; empty when somebody is at risk through us, too.
     */
    public Optional<Flag> riskNotThroughUs() {
        return riskNotThroughUs(rule, flags);
    }

    static Optional<Flag> riskNotThroughUs(RuleId rule, Set<Flag> flags) {
        return rule != RuleId.R01 || flags.contains(Flag.SAFETY) ? Optional.empty() : CaseFlags.risk(flags);
    }

    /** Who is at risk beside those who may be hurt through us: both are told, and both are acted for. */
    public Optional<Flag> riskBesideUs() {
        return CaseFlags.risk(flags)
                .filter(risk -> rule == RuleId.R01 && risk != Flag.SAFETY && flags.contains(Flag.SAFETY));
    }

    /** People, an account or private data at risk: no budget, no pause and no store that fails holds it back. */
    public boolean cannotWait() {
        return cannotWait(rule);
    }

    /** Whether that is so of what this rule decides. */
    public static boolean cannotWait(RuleId rule) {
        return RuleBook.rule(rule).cannotWait();
    }

    /** Whether it is about a post of our own, and what is to be done with that comes first. */
    public boolean ownSlip() {
        return RuleBook.rule(rule).ownSlip();
    }

    /** Whether a post of our own that harms somebody, or shows what is private, is still online. */
    public boolean toDelete() {
        return flags.contains(Flag.OWN_LIVE)
                && (flags.contains(Flag.COMPROMISING) || flags.contains(Flag.HIJACK) || HARMFUL.contains(type));
    }

    /** The same at another level. */
    public Verdict withLevel(Level other) {
        return new Verdict(other, rule, type, actions, flags, waking, skeletons, repeats, reason, wouldChange);
    }

    /** The same with another decision about waking. */
    public Verdict withWaking(Waking other) {
        return new Verdict(level, rule, type, actions, flags, other, skeletons, repeats, reason, wouldChange);
    }

    /** The same for another reason. */
    public Verdict because(Fact other) {
        return new Verdict(level, rule, type, actions, flags, waking, skeletons, repeats, other, wouldChange);
    }

    /** The same about other flags. */
    public Verdict withFlags(Set<Flag> others) {
        return new Verdict(level, rule, type, actions, others, waking, skeletons, repeats, reason, wouldChange);
    }
}
