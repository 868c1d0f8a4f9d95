// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

/** What a listed word or phrase does to the words around it, or says by itself. */
enum Cue {
    /** Turns the words that follow: "not good". */
    NEGATOR,
    /** A negator that also turns the word before it: "gefällt mir nicht", "j'aime pas". */
    AFTER,
    BOOSTER,
    DAMPER,
    /** What follows outweighs what stood before: "nice, but". */
    CONTRAST,
    INSULT,
    THREAT,
    ANGER,
    JOY,
    HOPE,
    SADNESS
}
