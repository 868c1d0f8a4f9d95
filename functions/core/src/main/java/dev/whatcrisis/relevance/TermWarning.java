// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import dev.whatcrisis.words.Fact;

/**
 * A word of a watch that will match too much.
 *
 * @param field where it stands: {@link #TERMS} or {@link #EXCLUDED}
 * @param kind what is wrong with it
 * @param reason names the word
 * @param todo what to do about it
 */
public record TermWarning(String field, String word, Kind kind, Fact reason, Fact todo) {
    /** The field of a watch's terms. */
    public static final String TERMS = "terms";

    /** The field of a watch's excluded words. */
    public static final String EXCLUDED = "relevance.excludedWords";

    /** What makes a word match too much. */
    public enum Kind {
        TOO_SHORT,
        NUMBER,
        FUNCTION_WORD,
        EVERYDAY_WORD,
        /** An exclusion that the brand or a term itself contains. */
        OURSELVES
    }
}
