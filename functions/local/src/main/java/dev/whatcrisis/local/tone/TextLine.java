// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tone;

import java.util.regex.Pattern;

/**
 * A text to score.
 *
 * @param lang BCP 47 as the line says, or empty
 */
record TextLine(String lang, String text) {
    private static final Pattern TAG = Pattern.compile("(?:[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,5})?");

    /** Reads {@code lang \t text} or {@code text}. */
    static TextLine of(String file, long number, String line) throws BadLine {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            return new TextLine("", line);
        }
        String lang = line.substring(0, tab).strip();
        if (!TAG.matcher(lang).matches()) {
            throw new BadLine(
                    file, number, "what stands before the tab is no language; give one such as en or fr-CA, or no tab");
        }
        return new TextLine(lang, line.substring(tab + 1));
    }
}
