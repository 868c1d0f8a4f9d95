// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

/** Brings the numbers of a piece to mean 0 and spread 1, then to the spread and mean that were learned. */
final class LayerNorm {

    private final float[] scale;
    private final float[] shift;
    private final float epsilon;

    /** {@code epsilon} keeps numbers that are all alike from being divided by nothing. */
    LayerNorm(float[] scale, float[] shift, float epsilon) {
        this.scale = scale.clone();
        this.shift = shift.clone();
        this.epsilon = epsilon;
    }

    /** Adds {@code more} to {@code x} and norms the sum, in {@code x}. */
    void addAndApply(float[][] x, float[][] more) {
        for (int piece = 0; piece < x.length; piece++) {
            add(more[piece], x[piece]);
            apply(x[piece]);
        }
    }

    private static void add(float[] more, float[] x) {
        for (int at = 0; at < x.length; at++) {
            x[at] += more[at];
        }
    }

    void apply(float[] x) {
        double sum = 0;
        for (float value : x) {
            sum += value;
        }
        float mean = (float) (sum / x.length);
        double squares = 0;
        for (float value : x) {
            float difference = value - mean;
            squares += difference * difference;
        }
        float factor = (float) (1 / Math.sqrt(squares / x.length + epsilon));
        for (int at = 0; at < x.length; at++) {
            x[at] = (x[at] - mean) * factor * scale[at] + shift[at];
        }
    }
}
