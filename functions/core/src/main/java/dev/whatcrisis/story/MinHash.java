// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.Arrays;
import java.util.List;

/** Signatures by which nearly equal sentences are recognised (Broder 1997), over words and pairs of words. */
final class MinHash {

    /** Characters of a signature; each carries 6 bits of one minimum. */
    static final int LENGTH = 32;

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private MinHash() {}

    static String of(List<String> words) {
        long[] least = new long[LENGTH];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int at = 0; at < words.size(); at++) {
            long word = Hashes.of(words.get(at));
            lower(least, word);
            if (at + 1 < words.size()) {
                lower(least, Hashes.mix(word) ^ Hashes.of(words.get(at + 1)));
            }
        }
        StringBuilder signature = new StringBuilder(LENGTH);
        for (long each : least) {
            signature.append(DIGITS.charAt((int) (each & 63)));
        }
        return signature.toString();
    }

    /** Share of equal characters, 0 to 1: an estimate of the Jaccard similarity. */
    static double likeness(String one, String other) {
        int same = 0;
        for (int at = 0; at < LENGTH; at++) {
            same += one.charAt(at) == other.charAt(at) ? 1 : 0;
        }
        return (double) same / LENGTH;
    }

    /** Whether their likeness is at least {@code least}; told as soon as too many characters differ. */
    static boolean alike(String one, String other, double least) {
        int may = (int) (LENGTH * (1 - least));
        int differ = 0;
        for (int at = 0; at < LENGTH && differ <= may; at++) {
            differ += one.charAt(at) == other.charAt(at) ? 0 : 1;
        }
        return differ <= may;
    }

    private static void lower(long[] least, long shingle) {
        for (int at = 0; at < LENGTH; at++) {
            least[at] = Math.min(least[at], Hashes.mix(shingle + at * 0x9e3779b97f4a7c15L));
        }
    }
}
