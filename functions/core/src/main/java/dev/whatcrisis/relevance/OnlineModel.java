// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.relevance;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;

/**
 * A logistic model that learns from one post at a time (AdaGrad; Duchi, Hazan and Singer, JMLR 2011). It has one size for
 * ever: a weight and the sum of its squared steps for each of {@value PostFeatures#SLOTS} hashed features and the bias, as
 * half-precision numbers.
 *
 * @param packed Base64 of the numbers, big-endian, weight and sum in turn, the bias last
 */
public record OnlineModel(String packed) {
    private static final int NUMBERS = 2 * (PostFeatures.SLOTS + 1);
    private static final int BIAS = PostFeatures.SLOTS;
    private static final double RATE = 1.0;

    /** What every sum begins with, so that the first posts do not decide everything. */
    private static final double CAUTION = 0.1;

    private static final double MOST_WEIGHT = 20;

    /**
     * A post of which no word is known is ours, however many others were marked: teams mark what is wrong far more often
     * than what is right.
     */
    private static final double MOST_BIAS = -0.5;

    private static final OnlineModel FRESH = pack(new float[NUMBERS]);

    public OnlineModel {
        if (Base64.getDecoder().decode(packed).length != Short.BYTES * NUMBERS) {
            throw new IllegalArgumentException("a model needs " + NUMBERS + " half-precision numbers in Base64");
        }
    }

    /** One that knows nothing. */
    public static OnlineModel fresh() {
        return FRESH;
    }

    /** Ready to be asked many times. */
    Weights weights() {
        float[] numbers = unpack();
        float[] weights = new float[PostFeatures.SLOTS + 1];
        for (int slot = 0; slot < weights.length; slot++) {
            weights[slot] = numbers[2 * slot];
        }
        return new Weights(weights);
    }

    /**
     * The model after a post with these features that was about us, or was not.
     *
     * @param ours features that may only speak for us
     */
    OnlineModel learned(Collection<Integer> features, Set<Integer> ours, boolean notUs) {
        float[] numbers = unpack();
        double error = weights().probability(features) - (notUs ? 1 : 0);
        double value = Weights.value(features.size());
        for (int slot : features) {
            step(numbers, slot, error * value, ours.contains(slot) ? 0 : MOST_WEIGHT);
        }
        step(numbers, BIAS, error, MOST_BIAS);
        return pack(numbers);
    }

    private static void step(float[] numbers, int slot, double gradient, double most) {
        double sum = numbers[2 * slot + 1] + gradient * gradient;
        double weight = numbers[2 * slot] - RATE * gradient / Math.sqrt(CAUTION + sum);
        numbers[2 * slot] = (float) Math.clamp(weight, -MOST_WEIGHT, most);
        numbers[2 * slot + 1] = (float) sum;
    }

    private float[] unpack() {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(packed));
        float[] numbers = new float[NUMBERS];
        for (int at = 0; at < NUMBERS; at++) {
            numbers[at] = Float.float16ToFloat(bytes.getShort());
        }
        return numbers;
    }

    private static OnlineModel pack(float[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * NUMBERS);
        for (float number : numbers) {
            bytes.putShort(Float.floatToFloat16(number));
        }
        return new OnlineModel(Base64.getEncoder().encodeToString(bytes.array()));
    }

    /** The weights alone; a positive one speaks for "not us". */
    record Weights(float[] bySlot) {
        /** P(not us), 0 to 1. */
        double probability(Collection<Integer> features) {
            double sum = 0;
            for (int slot : features) {
                sum += bySlot[slot];
            }
            return 1 / (1 + StrictMath.exp(-(bySlot[BIAS] + sum * value(features.size()))));
        }

        double of(int slot) {
            return bySlot[slot];
        }

        /** Long posts count no more than short ones. */
        private static double value(int features) {
            return 1 / Math.sqrt(Math.max(1, features));
        }
    }
}
