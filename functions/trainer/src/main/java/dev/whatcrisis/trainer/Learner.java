// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.TextFeatures;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Softmax regression by AdaGrad (Duchi, Hazan and Singer 2011): rare rows take longer steps than common ones. One thread, a
 * fixed seed and strict arithmetic, so that the same posts give the same weights on every machine.
 */
final class Learner {

    /** Keeps the first step of a row finite; smaller lets rare rows move at once. */
    private static final float ROWS_START = 1e-3f;

    private static final float NUMBERS_START = 1;
    private static final double LAST_RATE = 0.1;

    private final Layer weights;
    private final Layer squares;
    private final double[] errors;

    private Learner(int labels) {
        weights = Layer.filled(labels, 0, 0);
        squares = Layer.filled(labels, ROWS_START, NUMBERS_START);
        errors = new double[labels];
    }

    /**
     * Learns weights.
     *
     * @param counts how much each example counts
     * @param rounds how often every example is looked at; steps shrink to a tenth on the way
     */
    static Layer learn(List<Example> examples, double[] counts, int labels, double rate, int rounds, long seed) {
        Learner learner = new Learner(labels);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, at -> at);
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            double now = rate * (1 - (1 - LAST_RATE) * round / rounds);
            for (int at : order) {
                learner.look(examples.get(at), counts[at], now);
            }
        }
        return learner.weights;
    }

    private static void shuffle(int[] order, Random random) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
    }

    private void look(Example example, double count, double rate) {
        Softmax.chances(weights, example.features(), errors);
        errors[example.label()] -= 1;
        for (int label = 0; label < errors.length; label++) {
            errors[label] *= count;
        }
        TextFeatures text = example.features();
        for (int at = 0; at < text.size(); at++) {
            step(weights.rows(), squares.rows(), text.row(at), text.value(at), rate);
        }
        for (int at = 0; at < TextFeatures.NUMBERS; at++) {
            if (text.number(at) != 0) {
                step(weights.numbers(), squares.numbers(), at, text.number(at), rate);
            }
        }
    }

    private void step(float[] learned, float[] squared, int row, double value, double rate) {
        int from = row * errors.length;
        for (int label = 0; label < errors.length; label++) {
            double slope = errors[label] * value;
            squared[from + label] = (float) (squared[from + label] + slope * slope);
            learned[from + label] = (float) (learned[from + label] - rate * slope / Math.sqrt(squared[from + label]));
        }
    }
}
