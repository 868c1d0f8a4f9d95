// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

/** The loop that costs the time. Each row is an array of its own and each index the loop's variable, so that C2 makes vector code. */
final class Rows {

    /** Rows that are added at once; how many there are must be a multiple of it. */
    static final int AT_ONCE = 4;

    private Rows() {}

    /** Adds to {@code sum} the rows {@code from} to {@code to} (behind the last), each times its number in {@code factors}. */
    static void add(float[] factors, int offset, float[][] rows, int from, int to, float[] sum) {
        for (int row = from; row < to; row += AT_ONCE) {
            int at = offset + row;
            add(
                    factors[at],
                    factors[at + 1],
                    factors[at + 2],
                    factors[at + 3],
                    rows[row],
                    rows[row + 1],
                    rows[row + 2],
                    rows[row + 3],
                    sum,
                    sum.length);
        }
    }

    private static void add(
            float a, float b, float c, float d, float[] w, float[] x, float[] y, float[] z, float[] sum, int length) {
        for (int at = 0; at < length; at++) {
            sum[at] += a * w[at] + b * x[at] + c * y[at] + d * z[at];
        }
    }
}
