// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

/** Lets each piece look at the others of its window, in several heads at once. */
final class Attention {

    private final Matrix query;
    private final Matrix key;
    private final Matrix value;
    private final Matrix out;
    private final int heads;

    Attention(Matrix query, Matrix key, Matrix value, Matrix out, int heads) {
        this.query = query;
        this.key = key;
        this.value = value;
        this.out = out;
        this.heads = heads;
    }

    float[][] of(float[][] x) {
        float[][] queries = query.times(x);
        float[][] keys = key.times(x);
        float[][] values = value.times(x);
        int width = queries[0].length / heads;
        float[][] seen = new float[x.length][heads * width];
        for (int from = 0; from < heads * width; from += width) {
            look(queries, turned(keys, from, width), cut(values, from, width), from, seen);
        }
        return out.times(seen);
    }

    private static void look(float[][] queries, float[][] keys, float[][] values, int from, float[][] seen) {
        int width = keys.length;
        float near = (float) (1 / Math.sqrt(width));
        for (int piece = 0; piece < queries.length; piece++) {
            float[] shares = new float[values.length];
            Rows.add(queries[piece], from, keys, 0, width, shares);
            for (int other = 0; other < queries.length; other++) {
                shares[other] *= near;
            }
            Softmax.apply(shares, queries.length);
            float[] sum = new float[width];
            Rows.add(shares, 0, values, 0, values.length, sum);
            System.arraycopy(sum, 0, seen[piece], from, width);
        }
    }

    /** A head's keys, a row for each of its numbers; behind the last piece are zeros up to a multiple of {@link Rows#AT_ONCE}. */
    private static float[][] turned(float[][] keys, int from, int width) {
        float[][] rows = new float[width][rounded(keys.length)];
        for (int piece = 0; piece < keys.length; piece++) {
            for (int at = 0; at < width; at++) {
                rows[at][piece] = keys[piece][from + at];
            }
        }
        return rows;
    }

    /** A head's values, a row for each piece; behind the last piece are zeros. */
    private static float[][] cut(float[][] values, int from, int width) {
        float[][] rows = new float[rounded(values.length)][width];
        for (int piece = 0; piece < values.length; piece++) {
            System.arraycopy(values[piece], from, rows[piece], 0, width);
        }
        return rows;
    }

    private static int rounded(int pieces) {
        return (pieces + Rows.AT_ONCE - 1) / Rows.AT_ONCE * Rows.AT_ONCE;
    }
}
