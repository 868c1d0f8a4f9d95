// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import dev.whatcrisis.tone.TextWords;
import java.util.List;

/** Whether two texts are the same sentence with small edits, by signatures that can be kept instead of the texts. */
public final class NearCopy {
    /** Shorter sentences are said by many people independently. */
    private static final int SENTENCE_WORDS = 5;

    /** From this likeness on two sentences are the same with small edits. */
    private static final double SAME = 0.6;

    private NearCopy() {}

    /** What to keep of a text; empty when it is too short to be somebody's in particular. */
    public static String signature(String text) {
        return signature(words(text));
    }

    /** Whether two texts with these signatures are the same; nothing is the same as an empty one. */
    public static boolean same(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && MinHash.alike(one, other, SAME);
    }

    static List<String> words(String text) {
        return TextWords.of(text).stream().filter(word -> !word.equals("rt")).toList();
    }

    static String signature(List<String> words) {
        return words.size() < SENTENCE_WORDS ? "" : MinHash.of(words);
    }
}
