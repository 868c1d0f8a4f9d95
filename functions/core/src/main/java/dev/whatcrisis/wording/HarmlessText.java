// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.wording;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes other people's words harmless before they are shown to somebody who is tired. */
final class HarmlessText {
    private static final Pattern LINK = Pattern.compile(
            "(?i)\\b(?:[a-z][a-z0-9+.-]{1,15}://|www\\.)\\S+|\\b[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}\\b(?:[:/]\\S*)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+");
    private static final String CUT = "...";

    private HarmlessText() {}

    /**
     * A post in quotes: on one line, without links, with mentions that notify nobody, cut to a length.
     *
     * @param max characters between the quotes
     */
    static String quote(String text, int max) {
        String oneLine = CONTROL.matcher(text.replaceAll("\\s+", " ")).replaceAll("");
        String noLinks = LINK.matcher(oneLine).replaceAll("[link]");
        String harmless = noLinks.replace("@", "(at)").replace('"', '\'').strip();
        return "\"" + cut(harmless, max) + "\"";
    }

    /** ASCII on one line, for a subject. */
    static String ascii(String text) {
        String folded = Gsm7.fold(text).replace("ß", "ss");
        return Normalizer.normalize(folded, Normalizer.Form.NFKD).replaceAll("[^\\x20-\\x7e]", "");
    }

    static String cut(String text, int max) {
        if (text.codePointCount(0, text.length()) <= max) {
            return text;
        }
        int end = text.offsetByCodePoints(0, Math.max(0, max - CUT.length()));
        return text.substring(0, end).strip() + CUT;
    }

    /** A name without what could be markup in a chat room. */
    static String name(String text) {
        return CONTROL.matcher(text).replaceAll(" ").replaceAll("[<>`*@]", "").strip();
    }
}
