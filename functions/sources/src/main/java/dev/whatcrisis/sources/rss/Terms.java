// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that make an item of a feed a mention. They are matched whole, without regard to case or accents; in
 * scripts that put no spaces between words, anywhere.
 */
final class Terms {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private final List<String> terms;

    Terms(List<String> terms) {
        this.terms = terms.stream()
                .map(Terms::folded)
                .filter(term -> !term.isBlank())
                .toList();
    }

    boolean in(String text) {
        String folded = folded(text);
        return terms.stream().anyMatch(term -> has(folded, term));
    }

    /** Whether a feed is itself a search for one of the terms: its path or its parameters name it. */
    boolean inAddress(String address) {
        String tail = address.replaceFirst("^[a-zA-Z]+://[^/?#]*", "");
        try {
            return in(URLDecoder.decode(tail, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return in(tail);
        }
    }

    private static boolean has(String text, String term) {
        for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
            boolean opens = at == 0 || !joins(text.codePointBefore(at), term.codePointAt(0));
            int end = at + term.length();
            boolean closes = end == text.length() || !joins(text.codePointAt(end), term.codePointBefore(term.length()));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(int outside, int edge) {
        return Character.isLetterOrDigit(outside) && Character.isLetterOrDigit(edge) && spaced(outside) && spaced(edge);
    }

    private static boolean spaced(int letter) {
        return !UNSPACED.contains(Character.UnicodeScript.of(letter));
    }

    private static String folded(String text) {
        String decomposed = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
