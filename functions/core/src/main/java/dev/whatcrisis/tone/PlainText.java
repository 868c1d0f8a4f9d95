// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.text.Normalizer;
import java.util.Map;

/** Takes the wrapping off a text: cuts it to a bounded length, drops mark-up, folds compatibility forms. */
final class PlainText {

    /** What is read of a text; a longer one has said by then what it has to say. */
    static final int MOST_CHARS = 4_000;

    /** The no-break space; from here to À stand signs such as ª and ½. */
    private static final char FIRST_COMPATIBILITY_SIGN = 0xa0;

    private static final char FIRST_LETTER = 0xc0;

    /** ı; what follows is the ligature ĳ. */
    private static final char LAST_LETTER = 0x131;

    private static final int LONGEST_TAG = 200;
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "#39", "'");

    private PlainText() {}

    static String of(String text) {
        String bare = withoutMarkup(cut(text));
        return cut(
                isFolded(bare) || Normalizer.isNormalized(bare, Normalizer.Form.NFKC)
                        ? bare
                        : Normalizer.normalize(bare, Normalizer.Form.NFKC));
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARS) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1));
        return text.substring(0, splitsPair ? MOST_CHARS - 1 : MOST_CHARS);
    }

    private static String withoutMarkup(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            at = switch (text.charAt(at)) {
                case '<' -> skipTag(text, at, out);
                case '&' -> readEntity(text, at, out);
                default -> keep(text, at, out);
            };
        }
        return out.toString();
    }

    private static int skipTag(String text, int at, StringBuilder out) {
        boolean opens =
                at + 1 < text.length() && (text.charAt(at + 1) == '/' || Character.isLetter(text.charAt(at + 1)));
        int limit = Math.min(text.length(), at + LONGEST_TAG);
        for (int end = at + 1; opens && end < limit; end++) {
            if (text.charAt(end) == '>') {
                out.append(' ');
                return end + 1;
            }
        }
        return keep(text, at, out);
    }

    private static int readEntity(String text, int at, StringBuilder out) {
        int end = text.indexOf(';', at + 1, Math.min(text.length(), at + 7));
        String meaning = end < 0 ? null : ENTITIES.get(text.substring(at + 1, end));
        if (meaning == null) {
            return keep(text, at, out);
        }
        out.append(meaning);
        return end + 1;
    }

    private static int keep(String text, int at, StringBuilder out) {
        out.append(text.charAt(at));
        return at + 1;
    }

    /** Letters that are their own compatibility form; most posts hold no other sign, and looking spares the big tables. */
    private static boolean isFolded(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= FIRST_COMPATIBILITY_SIGN && sign < FIRST_LETTER || sign > LAST_LETTER) {
                return false;
            }
        }
        return true;
    }
}
