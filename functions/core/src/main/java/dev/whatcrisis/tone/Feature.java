// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

/** What is counted in a text, each from -1 to 1 or 0 to 1, before it is weighed. */
enum Feature {
    /** Sum of positive valences, saturating. */
    PRAISE,
    /** Sum of negative valences, saturating. */
    BLAME,
    /** What is left when both are summed, saturating, -1 to 1. */
    BALANCE,
    /** The strongest single word on each side. */
    BEST_WORD,
    WORST_WORD,
    GOOD_SYMBOLS,
    BAD_SYMBOLS,
    /** Nothing listed was found. */
    NOTHING_LISTED,
    NEGATIONS,
    CONTRAST,
    EXCLAMATIONS,
    QUESTIONS,
    SHOUTING,
    STRETCHED,
    LINK,
    HANDLE,
    LENGTH,
    INSULTS,
    THREATS,
    ANGER,
    JOY,
    HOPE,
    SADNESS
}
