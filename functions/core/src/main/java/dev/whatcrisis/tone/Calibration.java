// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns sums of weights into probabilities that hold: of posts said to be negative with .7, seven in ten are. Found on posts
 * that the weights were not trained on.
 *
 * @param temperature what sums are divided by, above 0
 * @param bias what is then added per label
 * @param lean what is added on top when one label must be named: rare labels are worth naming too
 */
public record Calibration(double temperature, List<Double> bias, List<Double> lean) {

    public Calibration {
        if (!(temperature > 0) || bias.size() != lean.size()) {
            throw new IllegalArgumentException("a calibration needs a temperature above 0 and as many leans as biases");
        }
        bias = List.copyOf(bias);
        lean = List.copyOf(lean);
    }

    /** Changes nothing. */
    public static Calibration none(int labels) {
        List<Double> zeros = IntStream.range(0, labels).mapToObj(label -> 0.0).toList();
        return new Calibration(1, zeros, zeros);
    }

    /** Sums of weights to probabilities that sum to 1, in place; the same on every machine. */
    public static void normalise(double[] sums) {
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int label = 0; label < sums.length; label++) {
            sums[label] = StrictMath.exp(sums[label] - most);
            total += sums[label];
        }
        for (int label = 0; label < sums.length; label++) {
            sums[label] /= total;
        }
    }

    double[] probabilities(double[] sums) {
        double[] all = calibrated(sums);
        normalise(all);
        return all;
    }

    /** The label to name: the one with the largest sum once every label has its lean; the first of equals. */
    public int choice(double[] sums) {
        double[] all = calibrated(sums);
        int best = 0;
        for (int label = 1; label < all.length; label++) {
            if (all[label] + lean.get(label) > all[best] + lean.get(best)) {
                best = label;
            }
        }
        return best;
    }

    private double[] calibrated(double[] sums) {
        double[] all = new double[sums.length];
        for (int label = 0; label < sums.length; label++) {
            all[label] = sums[label] / temperature + bias.get(label);
        }
        return all;
    }
}
