// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.Calibration;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the temperature and the biases with which probabilities hold on posts that were not trained on (Guo et al. 2017, with
 * a bias per label), by plain gradient descent on the log loss.
 */
final class Calibrator {

    private static final int STEPS = 400;
    private static final double RATE = 0.5;

    private final double[][] sums;
    private final int[] truths;
    private final double[] counts;

    /**
     * @param sums of weights, per post and label
     * @param truths the label of each post
     * @param counts how much each post counts
     */
    Calibrator(double[][] sums, int[] truths, double[] counts) {
        this.sums = sums;
        this.truths = truths;
        this.counts = counts;
    }

    /** A calibration that leans no way yet. */
    Calibration find() {
        int labels = sums[0].length;
        double sharpness = 1;
        double[] bias = new double[labels];
        for (int step = 0; step < STEPS; step++) {
            double[] slopes = slopes(sharpness, bias);
            sharpness = Math.max(0.01, sharpness - RATE * slopes[labels]);
            for (int label = 0; label < labels; label++) {
                bias[label] -= RATE * slopes[label];
            }
        }
        List<Double> found = Arrays.stream(bias).boxed().toList();
        return new Calibration(1 / sharpness, found, Calibration.none(labels).lean());
    }

    /** Of the mean log loss: by each bias, then by the sharpness (one over the temperature). */
    private double[] slopes(double sharpness, double[] bias) {
        int labels = bias.length;
        double[] slopes = new double[labels + 1];
        double[] chances = new double[labels];
        double all = Arrays.stream(counts).sum();
        for (int post = 0; post < truths.length; post++) {
            for (int label = 0; label < labels; label++) {
                chances[label] = sums[post][label] * sharpness + bias[label];
            }
            Calibration.normalise(chances);
            chances[truths[post]] -= 1;
            for (int label = 0; label < labels; label++) {
                double slope = chances[label] * counts[post] / all;
                slopes[label] += slope;
                slopes[labels] += slope * sums[post][label];
            }
        }
        return slopes;
    }
}
