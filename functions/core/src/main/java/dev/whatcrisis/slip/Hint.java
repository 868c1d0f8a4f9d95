// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.slip;

import dev.whatcrisis.slip.Sign.Kind;
import java.util.Optional;

/**
 * A hint that an own post was meant for one person, for another account or for nobody, or that it is one of the account's
 * usual posts. Weights are log-odds for each unit of strength, fitted to the development voices and rounded: see
 * RATIONALE.md.
 */
enum Hint {
    GONE(3.2, "it was gone within minutes"),
    HOUR(1.6, "the hour"),
    FIRST_PERSON(1.5, "its \"I\"", Trait.FIRST_PERSON),
    CHATTY(0.9, "the style of a chat", Trait.CHATTY),
    LOWER_CASE(0.9, "a beginning in lower case", Trait.LOWER_CASE),
    SPLICED(1.2, "commas for full stops", Trait.SPLICED),
    LOUD(0.9, "repeated marks", Trait.LOUD),
    NO_STOP(1.1, "no stop at its end", Trait.NO_STOP),
    LEISURE(2.6, Kind.LEISURE),
    DIRECT(2.6, Kind.DIRECT),
    ADDRESS(1, Kind.ADDRESS),
    SECRET(1.8, Kind.SECRET),
    INTIMATE(1.8, Kind.INTIMATE),
    VENT(1.5, Kind.VENT),
    STATE(1, Kind.STATE),
    OFFER(4.5, "an offer of another trade"),
    WE(-0.7, Kind.WE),
    OWN_WORDS(-2.8, "");

    private final double weight;
    private final String words;
    private final Optional<Trait> trait;
    private final Optional<Kind> sign;

    Hint(double weight, String words, Optional<Trait> trait, Optional<Kind> sign) {
        this.weight = weight;
        this.words = words;
        this.trait = trait;
        this.sign = sign;
    }

    Hint(double weight, String words) {
        this(weight, words, Optional.empty(), Optional.empty());
    }

    Hint(double weight, String words, Trait trait) {
        this(weight, words, Optional.of(trait), Optional.empty());
    }

    Hint(double weight, Kind sign) {
        this(weight, "", Optional.empty(), Optional.of(sign));
    }

    double weight() {
        return weight;
    }

    /** Empty where the signs themselves say it. */
    String words() {
        return words;
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
