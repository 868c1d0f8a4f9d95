// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import java.util.HexFormat;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Halves of a character whose other half is missing, as some network cuts its texts. A Java string holds them; UTF-8
 * cannot, so that they fail or become question marks on the way out.
 */
public final class LoneSurrogates {
    private static final String REPLACEMENT = "\ufffd";

    /** A code point that Unicode has set aside for such purposes; no text means it. */
    private static final char MARK = '\uffff';

    private static final int DIGITS = 4;

    /** Two halves that are one character, a half, or any other escape of JSON. */
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}|u([dD][89a-fA-F]\\p{XDigit}{2})|.)",
            Pattern.DOTALL);

    private LoneSurrogates() {}

    /** The text with U+FFFD in the place of each: for what people read. */
    public static String replaced(String text) {
        return replaced(text, half -> REPLACEMENT);
    }

    public static String replaced(String text, IntFunction<String> with) {
        return hasSurrogate(text) && text.codePoints().anyMatch(LoneSurrogates::isHalf) ? changed(text, with) : text;
    }

    /** Whole characters have two of them, and most texts none. */
    private static boolean hasSurrogate(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** The text in well-formed characters: for keys, because texts that differ stay different. */
    public static String escaped(String text) {
        return text.codePoints().anyMatch(c -> isHalf(c) || c == MARK)
                ? changed(text.replace(String.valueOf(MARK), mark(MARK)), LoneSurrogates::mark)
                : text;
    }

    /** The text that was {@link #escaped}. */
    public static String restored(String escaped) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = escaped.indexOf(MARK); at >= 0; at = escaped.indexOf(MARK, from)) {
            int end = at + 1 + DIGITS;
            text.append(escaped, from, at).append((char) HexFormat.fromHexDigits(escaped, at + 1, end));
            from = end;
        }
        return text.append(escaped, from, escaped.length()).toString();
    }

    /**
     * JSON in which each of them stands for itself where it was written as an escape. Readers of JSON refuse the escape in
     * the name of a field; documents that were stored have it there.
     */
    public static String unescaped(String json) {
        return json.contains("\\ud") || json.contains("\\uD")
                ? ESCAPE.matcher(json).replaceAll(LoneSurrogates::unescaped)
                : json;
    }

    private static String unescaped(MatchResult escape) {
        @Nullable String half = escape.group(1);
        return half == null
                ? Matcher.quoteReplacement(escape.group())
                : String.valueOf((char) HexFormat.fromHexDigits(half));
    }

    private static String mark(int half) {
        return MARK + HexFormat.of().toHexDigits((char) half);
    }

    private static String changed(String text, IntFunction<String> with) {
        StringBuilder changed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> changed.append(isHalf(c) ? with.apply(c) : Character.toString(c)));
        return changed.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
