// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the first reader weighs it: hashed words, pairs of words, and runs of two to five characters within words. Case and
 * accents do not count, a digit is as good as another, and a link or a handle is one word whatever it names.
 */
public final class Grams {
    /** How many rows a table of weights has. */
    public static final int ROWS = 1 << 17;

    /** What is read of a text, as the encoder does. */
    private static final int MOST_CHARS = 4_000;

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    private static final int START = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private static final Pattern WORD =
            Pattern.compile("(https?://\\S+|www\\.\\S+)|(@[\\p{L}\\p{N}_.]+)|[\\p{L}\\p{N}]+|[?!]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private int[] rows = new int[512];
    private int size;

    private Grams() {}

    /** The rows of a text, each once, in rising order. */
    public static int[] of(String text) {
        Grams grams = new Grams();
        Matcher words = WORD.matcher(plain(text));
        String before = "^";
        while (words.find()) {
            String word = words.group(1) != null ? "://" : words.group(2) != null ? "@" : words.group();
            grams.add(hash(hash(START, "w"), word));
            grams.add(hash(hash(hash(START, "p"), before), " " + word));
            grams.addRuns(" " + word + " ");
            before = word;
        }
        return Arrays.stream(grams.rows, 0, grams.size).sorted().distinct().toArray();
    }

    private static String plain(String text) {
        String first = text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS);
        String bare =
                MARKS.matcher(Normalizer.normalize(first, Normalizer.Form.NFKD)).replaceAll("");
        return DIGIT.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("0");
    }

    private void addRuns(String word) {
        for (int from = 0; from < word.length() - 1; from++) {
            int hash = hash(START, "c");
            int to = Math.min(word.length(), from + LONGEST);
            for (int at = from; at < to; at++) {
                hash = (hash ^ word.charAt(at)) * PRIME;
                if (at - from + 1 >= SHORTEST) {
                    add(hash);
                }
            }
        }
    }

    private void add(int hash) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = row(hash);
    }

    private static int hash(int start, String text) {
        int hash = start;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * PRIME;
        }
        return hash;
    }

    /** The finaliser of MurmurHash3, cut to a row. */
    private static int row(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return (mixed ^ mixed >>> 16) & ROWS - 1;
    }
}
