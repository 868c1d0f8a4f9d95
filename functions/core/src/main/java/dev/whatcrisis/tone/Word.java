// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.Locale;
import java.util.Set;

/** A word as written, brought to its normal form. */
record Word(String normal, boolean shouted, boolean stretched) {

    private static final int LONGEST = 40;

    /** French, Italian, Portuguese and Spanish words that lean on the next one: l'avion, dell'aria, qu'elle, un'altra. */
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "all", "dell",
            "nell", "sull", "dall", "dagl", "quell", "quest", "bell", "gli");

    static Word of(String written) {
        StringBuilder letters = new StringBuilder(written.length());
        boolean stretched = squeeze(written, letters);
        String lower = letters.toString().toLowerCase(Locale.ROOT);
        return new Word(cut(withoutElision(lower)), shouted(letters), stretched);
    }

    static boolean isApostrophe(int point) {
        return point == '\'' || point == '’' || point == 'ʼ' || point == '`';
    }

    /** Copies the letters without invisible characters and without more than two of a kind in a row. */
    private static boolean squeeze(String written, StringBuilder out) {
        boolean stretched = false;
        int previous = -1;
        int run = 0;
        for (int at = 0; at < written.length(); ) {
            int point = written.codePointAt(at);
            at += Character.charCount(point);
            if (Character.getType(point) == Character.FORMAT) {
                continue;
            }
            int folded = isApostrophe(point) ? '\'' : point;
            int bare = Character.toLowerCase(folded);
            run = bare == previous ? run + 1 : 1;
            previous = bare;
            if (run >= 3 && Character.isLetter(point)) {
                stretched = true;
            } else {
                out.appendCodePoint(folded);
            }
        }
        return stretched;
    }

    private static boolean shouted(CharSequence letters) {
        for (int at = 0; at < letters.length(); at++) {
            if (!Character.isUpperCase(letters.charAt(at))) {
                return false;
            }
        }
        return letters.length() >= 2;
    }

    private static String withoutElision(String word) {
        int apostrophe = word.indexOf('\'');
        if (apostrophe < 0) {
            return word;
        }
        if (ELIDED.contains(word.substring(0, apostrophe))) {
            return withoutElision(word.substring(apostrophe + 1));
        }
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, LONGEST)));
    }
}
