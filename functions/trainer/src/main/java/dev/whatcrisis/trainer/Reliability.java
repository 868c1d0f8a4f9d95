// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.ToneHead;
import java.util.List;

/** Whether probabilities hold: the expected calibration error of one label over ten bins, 0 (they do) to 1. */
final class Reliability {

    private static final int BINS = 10;

    private Reliability() {}

    static double error(ToneHead head, List<Example> examples, int label) {
        double[] gaps = new double[BINS];
        for (Example example : examples) {
            double said = head.probabilities(example.features())[label];
            gaps[Math.min(BINS - 1, (int) (said * BINS))] += said - (example.label() == label ? 1 : 0);
        }
        double sum = 0;
        for (double gap : gaps) {
            sum += Math.abs(gap);
        }
        return sum / examples.size();
    }
}
