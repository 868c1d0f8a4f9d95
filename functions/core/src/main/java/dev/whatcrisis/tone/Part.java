// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

/** What a text is taken apart into; each part can be left out to see what it is worth. */
public enum Part {
    /** Every word, and every emoji or other sign. */
    WORDS,
    /** Every two neighbours. */
    PAIRS,
    /** A copy of each word that stands after a negator. */
    NEGATED,
    /** A copy of each word in the language of the text: "die" is an article in one and a verb in another. */
    OWN_TONGUE,
    /** Runs of 2 to 5 characters within a word, its edges included, accents left out since people often do. */
    CHARACTERS,
    /** How long, how loud, how punctuated, in steps. */
    SHAPE,
    /** What the word lists find, as numbers. */
    LISTS
}
