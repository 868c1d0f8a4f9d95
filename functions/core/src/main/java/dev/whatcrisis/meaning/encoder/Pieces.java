// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

/**
 * The pieces that texts are cut into, in the order of their characters, so that a range of them is a branch of a trie: nothing
 * has to be built when they are read. A piece's place is its row in the embeddings.
 */
final class Pieces {

    static final int NONE = -1;

    private final char[] chars;
    private final int[] starts;
    private final float[] scores;

    /**
     * Pieces by their characters one behind the other.
     *
     * @param lengths the characters of each piece, 1 to 255
     * @param scores logarithm of how likely each piece is
     */
    Pieces(char[] chars, byte[] lengths, float[] scores) {
        this.chars = chars.clone();
        this.scores = scores.clone();
        starts = new int[lengths.length + 1];
        for (int piece = 0; piece < lengths.length; piece++) {
            starts[piece + 1] = starts[piece] + Byte.toUnsignedInt(lengths[piece]);
        }
    }

    int count() {
        return scores.length;
    }

    float score(int piece) {
        return scores[piece];
    }

    Walk walk() {
        return new Walk();
    }

    /** A way down the trie, one character at a time. */
    final class Walk {

        private int depth;
        private int low;
        private int high = count();

        /** Goes on by a character; false when no piece begins like this. */
        boolean step(char next) {
            low = firstFrom(next);
            high = firstFrom(next + 1);
            depth++;
            return low < high;
        }

        /** The piece that ends here, or {@link #NONE}. */
        int piece() {
            return low < high && starts[low] + depth == starts[low + 1] ? low : NONE;
        }

        private int firstFrom(int next) {
            int from = low;
            int to = high;
            while (from < to) {
                int middle = (from + to) >>> 1;
                int place = starts[middle] + depth;
                if (place < starts[middle + 1] && chars[place] >= next) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            return from;
        }
    }
}
