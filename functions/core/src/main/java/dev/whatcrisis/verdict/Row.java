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
import dev.whatcrisis.words.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The words in which the rule table is written: a row says what differs from a rule of any level that never wakes. */
final class Row {
    private final RuleId id;
    private final List<List<Condition>> when = new ArrayList<>();
    private Set<Action> actions = Set.of();
    private Set<Action> moreFromSquall = Set.of();
    private List<Skeleton> forms = List.of();
    private WakeWhen waking = new Never();
    private Level least = Level.WHAT_CRISIS;
    private Level most = Level.STORM;
    private boolean cannotWait;
    private boolean ownSlip;
    private Optional<UnaryOperator<Case>> repeated = Optional.empty();
    private Optional<Function<Case, Fact>> turns;

    private Row(RuleId id) {
        this.id = id;
        this.turns = Optional.of(c -> Fact.code("other", id));
    }

    static Row rule(RuleId id) {
        return new Row(id);
    }

    static List<Rule> rules(Row... rows) {
        return Stream.of(rows).map(Row::rule).toList();
    }

    /** It matches when all of these hold; said again: or these. */
    Row when(Condition... all) {
        when.add(List.of(all));
        return this;
    }

    Row then(Action... actions) {
        this.actions = Set.of(actions);
        return this;
    }

    /** And these too, from a Squall on. */
    Row thenFromSquall(Action... more) {
        moreFromSquall = Set.of(more);
        return this;
    }

    /** What may be drafted. */
    Row forms(Skeleton... forms) {
        this.forms = List.of(forms);
        return this;
    }

    Row atLeast(Level least) {
        this.least = least;
        return this;
    }

    Row atMost(Level most) {
        this.most = most;
        return this;
    }

    Row wakes(WakeWhen waking) {
        this.waking = waking;
        return this;
    }

    Row wakesAlways() {
        return wakes(new Always());
    }

    Row wakesByFormula() {
        return wakes(new Formula());
    }

    /** No budget, no pause and no store that fails holds it back, and what wakes by it is not made small. */
    Row cannotWait() {
        cannotWait = true;
        return this;
    }

    /** What is to be done with our own post comes first. */
    Row ownSlip() {
        ownSlip = true;
        return this;
    }

    /** What the rules see instead when the same happened before. */
    Row repeated(UnaryOperator<Case> strengthened) {
        repeated = Optional.of(strengthened);
        return this;
    }

    /** What would make another rule decide, where that depends on the case. */
    Row turns(Function<Case, Fact> other) {
        turns = Optional.of(other);
        return this;
    }

    /** Nothing that is worth saying would make another rule decide. */
    Row turnsNoMore() {
        turns = Optional.empty();
        return this;
    }

    Rule rule() {
        return new Rule(
                id, when, actions, moreFromSquall, forms, waking, least, most, cannotWait, ownSlip, repeated, turns);
    }

    static Condition type(CrisisType... types) {
        return new TypeIn(Set.of(types));
    }

    static Condition allBut(CrisisType... types) {
        return new TypeIn(EnumSet.complementOf(EnumSet.copyOf(Arrays.asList(types))));
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
}
