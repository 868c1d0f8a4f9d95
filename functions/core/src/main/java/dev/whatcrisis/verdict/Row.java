// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.Action;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.crisis.Skeleton;
import dev.whatcrisis.verdict.Condition.AllFlags;
import dev.whatcrisis.verdict.Condition.AnyFlag;
import dev.whatcrisis.verdict.Condition.EvidenceFrom;
import dev.whatcrisis.verdict.Condition.EvidenceUpTo;
import dev.whatcrisis.verdict.Condition.LevelFrom;
import dev.whatcrisis.verdict.Condition.LevelUpTo;
import dev.whatcrisis.verdict.Condition.MeantIn;
import dev.whatcrisis.verdict.Condition.NoFlag;
import dev.whatcrisis.verdict.Condition.PhaseIn;
import dev.whatcrisis.verdict.Condition.TypeIn;
import dev.whatcrisis.verdict.WakeWhen.Always;
import dev.whatcrisis.verdict.WakeWhen.Cause;
import dev.whatcrisis.verdict.WakeWhen.Formula;
import dev.whatcrisis.verdict.WakeWhen.Never;
import dev.whatcrisis.verdict.WakeWhen.While;
import java.util.List;
import java.util.Set;

/** The words in which the rule table is written. */
final class Row {
    static final WakeWhen ALWAYS = new Always();
    static final WakeWhen NEVER = new Never();
    static final WakeWhen FORMULA = new Formula();

    private Row() {}

    static Condition type(CrisisType... types) {
        return new TypeIn(Set.of(types));
    }

    static Condition flag(Flag... flags) {
        return new AnyFlag(Set.of(flags));
    }

    static Condition without(Flag... flags) {
        return new NoFlag(Set.of(flags));
    }

    static Condition from(Evidence least) {
        return new EvidenceFrom(least);
    }

    static Condition upTo(Evidence most) {
        return new EvidenceUpTo(most);
    }

    static Condition from(Level least) {
        return new LevelFrom(least);
    }

    static Condition upTo(Level most) {
        return new LevelUpTo(most);
    }

    static Condition phase(Phase... phases) {
        return new PhaseIn(Set.of(phases));
    }

    static Condition meant(Meant... meant) {
        return new MeantIn(Set.of(meant));
    }

    /** Wakes while the own post is online (and shows something private, where that is asked too). */
    static WakeWhen whileOnline(Flag... flags) {
        List<Flag> all = List.of(flags);
        Cause what = all.contains(Flag.COMPROMISING) ? Cause.ONLINE_AND_PRIVATE : Cause.ONLINE;
        return new While(List.of(new AllFlags(all)), what);
    }

    static Rule rule(
            RuleId id, List<List<Condition>> when, Set<Action> actions, List<Skeleton> skeletons, WakeWhen waking) {
        return new Rule(id, when, actions, Set.of(), skeletons, waking, Level.WHAT_CRISIS, Level.STORM);
    }

    static Rule atLeast(Level least, Rule rule) {
        return new Rule(
                rule.id(),
                rule.when(),
                rule.actions(),
                rule.moreFromSquall(),
                rule.skeletons(),
                rule.waking(),
                least,
                rule.most());
    }

    static Rule atMost(Level most, Rule rule) {
        return new Rule(
                rule.id(),
                rule.when(),
                rule.actions(),
                rule.moreFromSquall(),
                rule.skeletons(),
                rule.waking(),
                rule.least(),
                most);
    }

    static Rule fromSquall(Set<Action> more, Rule rule) {
        return new Rule(
                rule.id(),
                rule.when(),
                rule.actions(),
                more,
                rule.skeletons(),
                rule.waking(),
                rule.least(),
                rule.most());
    }
}
