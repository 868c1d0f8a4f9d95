// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as the product compares them: compatibility forms folded (NFKC), lower case, zero-width characters
 * gone, a letter repeated three times or more kept twice, leading elisions dropped ("l'avion" is "avion"). Links, handles,
 * e-mail addresses, mark-up and punctuation are left out; a hashtag gives its word.
 */
public final class TextWords {

    private TextWords() {}

    /**
     * The words of {@code text} in order, repetitions included. Any text will do; only its first
     * {@value PlainText#MOST_CHARS} characters count.
     */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            if (token.kind() == Token.Kind.WORD) {
                words.add(token.text());
            }
        }
        return List.copyOf(words);
    }
}
