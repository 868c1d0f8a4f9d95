// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.crisis.AtRisk;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.words.Fact;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One danger that people tell of.
 *
 * @param harm the kind that most of them tell of
 * @param people who tell it, each wording once
 * @param beside other kinds, each told by enough to be told to the team for itself
 */
record Danger(Flag flag, Harm harm, int people, AtRisk atRisk, Set<Harm> beside) {
    Danger {
        beside = Set.copyOf(beside);
    }

    /** One kind alone. */
    Danger(Flag flag, Harm harm, int people, AtRisk atRisk) {
        this(flag, harm, people, atRisk, Set.of());
    }

    /** The same, with these kinds beside it. */
    Danger with(Set<Harm> others) {
        return new Danger(flag, harm, people, atRisk, others);
    }

    /** Enough to be told to the team. */
    boolean raised() {
        return flag == Flag.BREACH ? proven() : atRisk.people() >= DangerThresholds.RAISED;
    }

    /** Private data are out only when several people say so or somebody shows it: one claim is answered like a complaint. */
    private boolean proven() {
        return atRisk.people() >= LevelThresholds.SAFETY_AUTHORS || atRisk.shown() && atRisk.seen();
    }

    /** The same, supported by what shows another kind of harm as well. */
    Danger shownBy(Danger other) {
        AtRisk more = other.atRisk;
        AtRisk all = new AtRisk(
                atRisk.people(),
                closer(atRisk.witness(), more.witness()),
                atRisk.shown() || more.shown(),
                atRisk.vulnerable() || more.vulnerable());
        return new Danger(flag, harm, people, all, beside);
    }

    private static Optional<Witness> closer(Optional<Witness> one, Optional<Witness> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    Fact fact() {
        return Fact.code("told", flag).with("n", people).with("harm", harm);
    }
}
