// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning;

/**
 * One question that is answered by yes or no from a text's {@link Grams}: a logistic regression with weights of eight bits.
 * Immutable.
 */
public final class GramHead {
    private final byte[] weights;
    private final float scale;
    private final float bias;
    private final float threshold;

    /**
     * @param weights {@link Grams#ROWS} of them
     * @param scale what a step of a weight is worth
     * @param threshold the lowest sum that is a yes
     */
    public GramHead(byte[] weights, float scale, float bias, float threshold) {
        if (weights.length != Grams.ROWS) {
            throw new IllegalArgumentException("a head has " + Grams.ROWS + " weights; these are " + weights.length);
        }
        this.weights = weights.clone();
        this.scale = scale;
        this.bias = bias;
        this.threshold = threshold;
    }

    /** The sum for a text's rows; a long text does not shout, since its rows share one weight. */
    public double sum(int[] rows) {
        long steps = 0;
        for (int row : rows) {
            steps += weights[row];
        }
        return bias + scale * steps / Math.sqrt(Math.max(1, rows.length));
    }

    /** Whether the answer for a text with these rows may be yes. */
    boolean fears(int[] rows) {
        return sum(rows) >= threshold;
    }

    /** The same head that says yes from a sum on. */
    public GramHead from(double sum) {
        return new GramHead(weights, scale, bias, (float) sum);
    }

    byte[] weights() {
        return weights.clone();
    }

    float scale() {
        return scale;
    }

    float bias() {
        return bias;
    }

    float threshold() {
        return threshold;
    }
}
