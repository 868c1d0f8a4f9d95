// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

/**
 * One piece of a text.
 *
 * @param text a word in its normal form, a symbol as it stands, or the mark itself
 * @param clause number of the clause it stands in, from 0; commas, stops and the like end a clause
 * @param shouted a word of two letters or more, all capitals
 * @param stretched a word with a letter repeated three times or more
 */
record Token(Kind kind, String text, int clause, boolean shouted, boolean stretched) {

    enum Kind {
        WORD,
        /** An emoji or an emoticon. */
        SYMBOL,
        /** Any other picture or sign, quotation marks and dots in a row. */
        SIGN,
        LINK,
        HANDLE,
        /** An exclamation or question mark. */
        MARK
    }

    static Token plain(Kind kind, String text, int clause) {
        return new Token(kind, text, clause, false, false);
    }
}
