// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import java.util.regex.Pattern;

/**
 * Takes out the openings of CDATA sections and comments that never close. One of them would swallow every item after
 * its own; without it, its item ends where it says.
 */
final class Unclosed {
    private static final String CDATA = "<![CDATA[";
    private static final Pattern NEXT_ITEM = Pattern.compile("</(?:item|entry)\\s*>\\s*<(?:item|entry)[\\s>]");

    private Unclosed() {}

    static String dropped(String source) {
        return dropped(dropped(source, CDATA, "]]>"), "<!--", "-->");
    }

    private static String dropped(String source, String opening, String closing) {
        int open = source.indexOf(opening);
        if (open < 0) {
            return source;
        }
        StringBuilder kept = new StringBuilder(source.length());
        int done = 0;
        int close = 0;
        while (open >= 0) {
            int after = open + opening.length();
            close = close < 0 || close >= after ? close : source.indexOf(closing, after);
            if (close < 0 || swallows(source, after, close, opening)) {
                kept.append(source, done, open);
                done = after;
                open = source.indexOf(opening, after);
            } else {
                open = source.indexOf(opening, close);
            }
        }
        return kept.append(source, done, source.length()).toString();
    }

    /** Whether a section reaches over the end of its item to the closing of another one. */
    private static boolean swallows(String source, int after, int close, String opening) {
        int another = source.indexOf(opening, after);
        return another >= 0
                && another < close
                && NEXT_ITEM.matcher(source).region(after, another).find();
    }
}
