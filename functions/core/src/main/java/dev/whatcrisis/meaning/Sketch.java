// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

import java.util.Arrays;

/**
 * A text as a few characters by which texts that are nearly the same are found again (one-permutation MinHash, Li, Owen and Zhang
 * 2012, over {@link Grams}). The text cannot be read from it.
 *
 * @param cells {@value #CELLS} characters, each six bits of the least hash of its share of the grams, or {@value #EMPTY}
 */
public record Sketch(String cells) {
    /** A standard deviation of at most .06 of the likeness. */
    static final int CELLS = 64;

    private static final char EMPTY = '.';
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** Refuses what is no sketch. */
    public Sketch {
        if (cells.length() != CELLS) {
            throw new IllegalArgumentException("a sketch has " + CELLS + " characters, and this has " + cells.length());
        }
    }

    /** Of any text; all that have no word have the same. */
    public static Sketch of(String text) {
        int[] least = new int[CELLS];
        Arrays.fill(least, -1);
        for (int row : Grams.of(text)) {
            int hash = mixed(row);
            int cell = hash & CELLS - 1;
            if (Integer.compareUnsigned(hash, least[cell]) < 0) {
                least[cell] = hash;
            }
        }
        StringBuilder cells = new StringBuilder(CELLS);
        for (int each : least) {
            cells.append(each == -1 ? EMPTY : DIGITS.charAt(each >>> 6 & CELLS - 1));
        }
        return new Sketch(cells.toString());
    }

    /** The share of words, pairs of words and runs of characters that both texts have, 0 to 1, estimated. */
    public double likeness(Sketch other) {
        int same = 0;
        int filled = 0;
        for (int at = 0; at < CELLS; at++) {
            char one = cells.charAt(at);
            char two = other.cells.charAt(at);
            filled += one == EMPTY && two == EMPTY ? 0 : 1;
            same += one == two && one != EMPTY ? 1 : 0;
        }
        return filled == 0 ? 0 : (double) same / filled;
    }

    /** The finaliser of MurmurHash3, over a row and a number that keeps rows from being their own hash. */
    private static int mixed(int row) {
        int mixed = row + 0x9e3779b9;
        mixed = (mixed ^ mixed >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }
}
