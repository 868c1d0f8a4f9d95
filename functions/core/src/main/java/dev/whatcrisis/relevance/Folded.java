// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as rules compare it: without case, accents and punctuation. */
final class Folded {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    static String text(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The words with one space between them and around them, so that a phrase is found whole. */
    static String words(String text) {
        return " " + NOT_A_WORD.matcher(text(text)).replaceAll(" ").strip() + " ";
    }
}
