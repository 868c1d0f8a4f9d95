// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

/** What each piece says by itself, in four bits, and where it stands in its window. */
final class Embeddings {

    /** Weights that share a scale. */
    static final int BLOCK = 32;

    /** The scale in half precision, then two weights a byte: the first sixteen in the low bits. */
    static final int BLOCK_BYTES = 2 + BLOCK / 2;

    private final byte[] words;
    private final float[][] places;
    private final LayerNorm norm;

    Embeddings(byte[] words, float[][] places, LayerNorm norm) {
        this.words = words.clone();
        this.places = places.clone();
        this.norm = norm;
    }

    int width() {
        return places[0].length;
    }

    /** The most pieces in a window, beginning and end among them. */
    int places() {
        return places.length;
    }

    /** The numbers of each piece of a window. */
    float[][] of(int[] rows) {
        float[][] x = new float[rows.length][];
        for (int place = 0; place < rows.length; place++) {
            x[place] = places[place].clone();
            add(rows[place], x[place]);
            norm.apply(x[place]);
        }
        return x;
    }

    private void add(int row, float[] x) {
        int at = row * (x.length / BLOCK) * BLOCK_BYTES;
        for (int from = 0; from < x.length; from += BLOCK) {
            float scale = Float.float16ToFloat((short) (words[at] << 8 | words[at + 1] & 0xff));
            for (int pair = 0; pair < BLOCK / 2; pair++) {
                int both = words[at + 2 + pair];
                x[from + pair] += ((both & 15) - 8) * scale;
                x[from + BLOCK / 2 + pair] += ((both >> 4 & 15) - 8) * scale;
            }
            at += BLOCK_BYTES;
        }
    }
}
