// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.meaning.encoder;

/** Turns numbers into shares that sum up to 1. Its exponential is right to 1e-5 of its value and the same to the bit on every machine. */
final class Softmax {

    private static final int STEPS = 1024;
    private static final float LOWEST = -87;
    private static final float LOG2_E = 1.442695f;
    private static final float LN_2 = 0.6931472f;
    private static final int EXPONENT_BITS = 23;
    private static final int EXPONENT_OF_ONE = 127;
    private static final float[] POWERS = powers();

    private Softmax() {}

    /** The shares of the first {@code count} numbers, in their place. */
    static void apply(float[] x, int count) {
        float most = x[0];
        for (int at = 1; at < count; at++) {
            most = Math.max(most, x[at]);
        }
        float sum = 0;
        for (int at = 0; at < count; at++) {
            x[at] = exp(x[at] - most);
            sum += x[at];
        }
        for (int at = 0; at < count; at++) {
            x[at] /= sum;
        }
    }

    /** e to the power of a number that is not above 0: whole powers of two, a table of parts, and the little that remains. */
    static float exp(float x) {
        if (!(x > LOWEST)) {
            return 0;
        }
        float power = x * LOG2_E;
        int whole = (int) power - 1;
        float part = (power - whole) * STEPS;
        int below = (int) part;
        float rest = (part - below) / STEPS * LN_2;
        float scale = Float.intBitsToFloat(whole + EXPONENT_OF_ONE << EXPONENT_BITS);
        return scale * POWERS[below] * (1 + rest);
    }

    private static float[] powers() {
        float[] powers = new float[STEPS + 1];
        for (int step = 0; step < powers.length; step++) {
            powers[step] = (float) StrictMath.pow(2, (double) step / STEPS);
        }
        return powers;
    }
}
