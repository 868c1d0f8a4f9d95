// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import java.text.Normalizer;
import java.util.Map;

/**
 * The alphabet of a plain SMS (GSM 03.38): 160 septets in one message, 153 in each of several. A single character
 * outside it would turn the whole message into one of 70 characters, so everything is folded into it.
 */
final class Gsm7 {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "^{}\\[~]|€";
    private static final Map<Integer, String> FOLDS = Map.ofEntries(
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '×', "x"),
            Map.entry((int) '·', "-"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ı', "i"));

    private Gsm7() {}

    /** The text in this alphabet and on one line; what has no likeness in it is left out. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(codePoint -> folded.append(fold(codePoint)));
        return folded.toString().replaceAll("\\s+", " ").strip();
    }

    /** Length as a network counts it: extension characters take two. */
    static int septets(String folded) {
        return folded.length()
                + (int) folded.chars().filter(c -> EXTENSION.indexOf(c) >= 0).count();
    }

    static boolean covers(String text) {
        return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
    }

    private static String fold(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return " ";
        }
        String same = Character.toString(codePoint);
        if (covers(same)) {
            return same;
        }
        String folded = FOLDS.get(codePoint);
        return folded == null ? decomposed(same) : folded;
    }

    private static String decomposed(String character) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(character, Normalizer.Form.NFKD)
                .chars()
                .filter(c -> covers(Character.toString(c)))
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
