// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out the openings of CDATA sections, comments, instructions and declarations that never close. One of them would
 * swallow every item after its own; without it, its item ends where it says.
 */
final class Unclosed {
    private static final String CDATA = "<![CDATA[";
    private static final Pattern NEXT_ITEM = Pattern.compile("</(?:item|entry)\\s*>\\s*<(?:item|entry)[\\s>]");

    private static final Pattern DECLARATIONS = Pattern.compile("(<!DOCTYPE[^<>\\[]*)\\[", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile("]\\s*>");
    private static final Pattern ELEMENT = Pattern.compile("<[A-Za-z]");
    private static final Pattern FEED =
            Pattern.compile("<(?:rss|rdf:rdf|feed|channel|item|entry)[\\s>]", Pattern.CASE_INSENSITIVE);

    private Unclosed() {}

    static String dropped(String source) {
        return declarations(instructions(dropped(dropped(source, CDATA, "]]>"), "<!--", "-->")));
    }

    /** None of them has an item in it. */
    private static String instructions(String source) {
        StringBuilder kept = new StringBuilder(source.length());
        Matcher element = FEED.matcher(source);
        int done = 0;
        int close = -1;
        int next = -1;
        for (int open = source.indexOf("<?"); open >= 0; open = source.indexOf("<?", open + 2)) {
            close = close > open ? close : end(source.indexOf("?>", open + 2), source);
            next = next > open ? next : end(element.find(open) ? element.start() : -1, source);
            if (close == source.length() || next < close) {
                kept.append(source, done, open);
                done = open + 2;
            }
        }
        return kept.append(source, done, source.length()).toString();
    }

    private static int end(int found, String source) {
        return found < 0 ? source.length() : found;
    }

    /** They belong in the DOCTYPE before the first element; any other ends where they begin. */
    private static String declarations(String source) {
        Matcher first = DECLARATIONS.matcher(source);
        if (!first.find()) {
            return source;
        }
        int from = close(source, first) ? first.end() : 0;
        return source.substring(0, from)
                + DECLARATIONS.matcher(source.substring(from)).replaceAll("$1>");
    }

    private static boolean close(String source, Matcher opening) {
        Matcher end = DECLARED.matcher(source);
        return !ELEMENT.matcher(source).region(0, opening.start()).find()
                && end.find(opening.end())
                && !FEED.matcher(source).region(opening.end(), end.start()).find();
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
