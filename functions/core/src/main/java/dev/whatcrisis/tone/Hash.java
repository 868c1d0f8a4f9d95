// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

/** FNV-1a over UTF-16 characters, mixed at the end (the finaliser of MurmurHash3) and cut to a row of the table. */
final class Hash {

    private static final int START = 0x811c9dc5;
    private static final int PRIME = 0x01000193;

    private Hash() {}

    static int of(Part part, String text) {
        return row(add(start(part), text));
    }

    static int of(Part part, String first, String second) {
        return row(add(add(add(start(part), first), '\t'), second));
    }

    static int start(Part part) {
        return add(START, (char) ('A' + part.ordinal()));
    }

    static int add(int hash, char next) {
        return (hash ^ next) * PRIME;
    }

    private static int add(int hash, String text) {
        int sum = hash;
        for (int at = 0; at < text.length(); at++) {
            sum = add(sum, text.charAt(at));
        }
        return sum;
    }

    static int row(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return (mixed ^ mixed >>> 16) & TextFeatures.ROWS - 1;
    }
}
