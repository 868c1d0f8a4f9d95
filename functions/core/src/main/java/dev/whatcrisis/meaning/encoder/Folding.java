// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

import java.text.Normalizer;
import java.util.Arrays;

/** How signs are read before a text is cut: wide, raised and joined forms as plain ones, white space as the mark of a space. */
final class Folding {

    /** What is read of a text, as for its tone: four windows hold some 2,000 characters of prose. */
    static final int MOST_CHARS = 4_000;

    /** Stands for a space; in front of a word it belongs to the word's first piece. */
    static final char MARK = '▁';

    /** Signs below are composed already. */
    private static final char FIRST_COMBINING = 0x300;

    private static final int REPLACEMENT = 0xfffd;

    private final int[] signs;
    private final String[] readings;

    /** The signs that are read as others, in rising order, and what each is read as. */
    Folding(int[] signs, String[] readings) {
        this.signs = signs.clone();
        this.readings = readings.clone();
    }

    /** The text as it is cut into pieces: folded, with a mark in front and one for each run of spaces. */
    String marked(String text) {
        String composed = composed(first(text));
        StringBuilder out = new StringBuilder(composed.length() + 16).append(MARK);
        int at = 0;
        while (at < composed.length()) {
            int sign = composed.codePointAt(at);
            at += Character.charCount(sign);
            append(sign, out);
        }
        return out.toString();
    }

    private static String first(String text) {
        if (text.length() <= MOST_CHARS) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1));
        return text.substring(0, splitsPair ? MOST_CHARS - 1 : MOST_CHARS);
    }

    private static String composed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_COMBINING) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private void append(int sign, StringBuilder out) {
        if (sign == ' ') {
            appendSpace(out);
            return;
        }
        int place = Arrays.binarySearch(signs, isHalfOfPair(sign) ? REPLACEMENT : sign);
        if (place < 0) {
            out.appendCodePoint(sign);
            return;
        }
        String reading = readings[place];
        for (int at = 0; at < reading.length(); at++) {
            if (reading.charAt(at) == ' ') {
                appendSpace(out);
            } else {
                out.append(reading.charAt(at));
            }
        }
    }

    private static boolean isHalfOfPair(int sign) {
        return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }

    private static void appendSpace(StringBuilder out) {
        if (out.charAt(out.length() - 1) != MARK) {
            out.append(MARK);
        }
    }
}
