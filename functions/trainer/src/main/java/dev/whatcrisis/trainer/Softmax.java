// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.Calibration;
import dev.whatcrisis.tone.TextFeatures;
import java.util.Arrays;

/** What weights that are still being learned say of a text. */
final class Softmax {

    private Softmax() {}

    /** Writes the chance of each label into {@code chances}. */
    static void chances(Layer layer, TextFeatures text, double[] chances) {
        int labels = layer.labels();
        Arrays.fill(chances, 0);
        for (int at = 0; at < text.size(); at++) {
            add(layer.rows(), text.row(at) * labels, text.value(at), chances);
        }
        for (int at = 0; at < TextFeatures.NUMBERS; at++) {
            if (text.number(at) != 0) {
                add(layer.numbers(), at * labels, text.number(at), chances);
            }
        }
        Calibration.normalise(chances);
    }

    private static void add(float[] weights, int from, double value, double[] sums) {
        for (int label = 0; label < sums.length; label++) {
            sums[label] += value * weights[from + label];
        }
    }
}
