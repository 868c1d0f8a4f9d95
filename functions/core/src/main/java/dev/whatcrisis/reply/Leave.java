// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

/**
 * Why somebody gets no answer. The first ones are the do-not-answer criteria of the US Air Force's chart for answering on the
 * web (troll, rager, joke or satire), as published; the others say that there is nobody to answer, or nothing.
 */
public enum Leave {
    /** Attacks somebody, and neither asks nor tells anything. */
    TROLL,
    /** May attack somebody, in a language in which that is unsure; it neither asks nor tells anything. */
    PERHAPS_TROLL,
    /** A joke, satire, a figure of speech. */
    JOKE,
    /** The words of somebody else, passed on. */
    COPY,
    /** Announces violence: a matter for the police. */
    THREAT,
    /** The press is told by other ways. */
    PRESS,
    /** Praise needs no answer. */
    PRAISE,
    /** About another company. */
    OTHERS,
    /** An opinion: it asks nothing, and nothing happened to its writer. */
    OPINION,
    /** Passes on what is not true: that is put right once, in public. */
    RUMOUR,
    /** Deleted by its writer. */
    GONE
}
