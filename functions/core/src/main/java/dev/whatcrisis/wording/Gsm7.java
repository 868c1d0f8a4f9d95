// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The alphabet of a plain SMS (GSM 03.38): 160 septets in one message, 153 in each of several. A single character
 * outside it would turn the whole message into one of 70 characters, so everything is folded into it.
 */
final class Gsm7 {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "^{}\\[~]|€";
    private static final BitSet ALPHABET = alphabet();
    private static final Pattern SPACE = Pattern.compile("\\s+");
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
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int at = 0; at < composed.length(); at += Character.charCount(composed.codePointAt(at))) {
            fold(composed.codePointAt(at), folded);
        }
        return SPACE.matcher(folded).replaceAll(" ").strip();
    }

    /** Length as a network counts it: extension characters take two. */
    static int septets(String folded) {
        int septets = folded.length();
        for (int at = 0; at < folded.length(); at++) {
            if (EXTENSION.indexOf(folded.charAt(at)) >= 0) {
                septets++;
            }
        }
        return septets;
    }

    static boolean covers(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!ALPHABET.get(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static void fold(int codePoint, StringBuilder folded) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            folded.append(' ');
        } else if (ALPHABET.get(codePoint)) {
            folded.appendCodePoint(codePoint);
        } else {
            String likeness = FOLDS.get(codePoint);
            folded.append(likeness == null ? decomposed(codePoint) : likeness);
        }
    }

    private static String decomposed(int codePoint) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .chars()
                .filter(ALPHABET::get)
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static BitSet alphabet() {
        BitSet alphabet = new BitSet();
        (BASIC + EXTENSION).chars().forEach(alphabet::set);
        return alphabet;
    }
}
