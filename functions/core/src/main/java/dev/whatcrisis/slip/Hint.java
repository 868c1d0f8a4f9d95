// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.slip.Sign.Kind;
import dev.whatcrisis.words.Fact;
import java.util.Optional;

/**
 * A hint that an own post was meant for one person, for another account or for nobody, or that it is one of the account's
 * usual posts. Weights are log-odds for each unit of strength, fitted to the development voices and rounded: see
 * RATIONALE.md.
 */
enum Hint {
    GONE(3.2),
    HOUR(1.6),
    FIRST_PERSON(1.5, Trait.FIRST_PERSON),
    CHATTY(0.9, Trait.CHATTY),
    LOWER_CASE(0.9, Trait.LOWER_CASE),
    SPLICED(1.2, Trait.SPLICED),
    LOUD(0.9, Trait.LOUD),
    NO_STOP(1.1, Trait.NO_STOP),
    LEISURE(2.6, Kind.LEISURE),
    DIRECT(2.6, Kind.DIRECT),
    ADDRESS(1, Kind.ADDRESS),
    SECRET(1.8, Kind.SECRET),
    INTIMATE(1.8, Kind.INTIMATE),
    VENT(1.5, Kind.VENT),
    STATE(1, Kind.STATE),
    OFFER(4.5),
    WE(-0.7, Kind.WE),
    OWN_WORDS(-2.8);

    private final double weight;
    private final Optional<Trait> trait;
    private final Optional<Kind> sign;

    Hint(double weight, Optional<Trait> trait, Optional<Kind> sign) {
        this.weight = weight;
        this.trait = trait;
        this.sign = sign;
    }

    Hint(double weight) {
        this(weight, Optional.empty(), Optional.empty());
    }

    Hint(double weight, Trait trait) {
        this(weight, Optional.of(trait), Optional.empty());
    }

    Hint(double weight, Kind sign) {
        this(weight, Optional.empty(), Optional.of(sign));
    }

    double weight() {
        return weight;
    }

    /** Whether it is said as such; not where the signs say it themselves, nor what speaks for an ordinary post. */
    boolean said() {
        return sign.isEmpty() && this != OWN_WORDS;
    }

    Fact fact() {
        return Fact.code("hint", this);
    }

    /** Written in a way in which the account hardly ever writes. */
    Optional<Trait> trait() {
        return trait;
    }

    /** Said by signs of this kind. */
    Optional<Kind> sign() {
        return sign;
    }
}
