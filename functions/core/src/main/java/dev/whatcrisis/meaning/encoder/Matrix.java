// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

/** Weights from a number of inputs to a number of outputs, a row an input, and what is added to each output. */
final class Matrix {

    /** Rows that stay in the nearest cache while all pieces of a window pass. */
    private static final int NEAR = 16;

    private final float[][] rows;
    private final float[] bias;

    Matrix(float[][] rows, float[] bias) {
        this.rows = rows.clone();
        this.bias = bias.clone();
    }

    /** The outputs of each piece. */
    float[][] times(float[][] x) {
        float[][] out = new float[x.length][];
        for (int piece = 0; piece < x.length; piece++) {
            out[piece] = bias.clone();
        }
        for (int from = 0; from < rows.length; from += NEAR) {
            int to = Math.min(rows.length, from + NEAR);
            for (int piece = 0; piece < x.length; piece++) {
                Rows.add(x[piece], 0, rows, from, to, out[piece]);
            }
        }
        return out;
    }
}
