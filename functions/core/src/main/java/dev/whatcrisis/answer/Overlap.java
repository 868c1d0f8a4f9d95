// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How alike two replies are. People notice pasted answers, so no two replies may share more than four fifths of their
 * words in the same order.
 */
public final class Overlap {
    /** Above this share two replies are too much alike. */
    public static final double MOST = 0.8;

    private Overlap() {}

    /** An earlier reply that this one is too much like, the closest first; empty when it is different enough. */
    public static Optional<String> tooMuchLike(String reply, List<String> earlier) {
        return earlier.stream()
                .filter(other -> share(reply, other) > MOST)
                .max(Comparator.comparingDouble(other -> share(reply, other)));
    }

    /**
     * Twice the longest common sequence of words over the words of both, 0 to 1; case and punctuation do not count. Two
     * replies without words are alike.
     */
    public static double share(String one, String other) {
        String[] a = words(one);
        String[] b = words(other);
        return a.length + b.length == 0 ? 1 : 2.0 * common(a, b) / (a.length + b.length);
    }

    private static String[] words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    private static int common(String[] a, String[] b) {
        int[] previous = new int[b.length + 1];
        for (String word : a) {
            int[] row = new int[b.length + 1];
            for (int j = 0; j < b.length; j++) {
                row[j + 1] = word.equals(b[j]) ? previous[j] + 1 : Math.max(row[j], previous[j + 1]);
            }
            previous = row;
        }
        return previous[b.length];
    }
}
