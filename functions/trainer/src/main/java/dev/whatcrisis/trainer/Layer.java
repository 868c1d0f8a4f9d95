// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import dev.whatcrisis.tone.Calibration;
import dev.whatcrisis.tone.TextFeatures;
import dev.whatcrisis.tone.ToneHead;
import java.util.Arrays;
import java.util.List;

/** Weights while they are learned: a column per label, of rows and of numbers. */
record Layer(int labels, float[] rows, float[] numbers) {

    private static final int LARGEST_STEP = 127;

    static Layer filled(int labels, float rows, float numbers) {
        Layer layer =
                new Layer(labels, new float[TextFeatures.ROWS * labels], new float[TextFeatures.NUMBERS * labels]);
        Arrays.fill(layer.rows, rows);
        Arrays.fill(layer.numbers, numbers);
        return layer;
    }

    static Layer mean(List<Layer> layers) {
        Layer mean = filled(layers.getFirst().labels, 0, 0);
        for (Layer layer : layers) {
            add(layer.rows, mean.rows, layers.size());
            add(layer.numbers, mean.numbers, layers.size());
        }
        return mean;
    }

    private static void add(float[] from, float[] to, int parts) {
        for (int at = 0; at < to.length; at++) {
            to[at] += from[at] / parts;
        }
    }

    /** The same in eight bits, relative to the first label. */
    ToneHead toHead(List<String> names, Calibration calibration) {
        int columns = labels - 1;
        float[] scales = new float[columns];
        for (int column = 0; column < columns; column++) {
            float largest = Float.MIN_NORMAL;
            for (int row = 0; row < TextFeatures.ROWS; row++) {
                largest = Math.max(largest, Math.abs(relative(rows, row, column)));
            }
            scales[column] = largest / LARGEST_STEP;
        }
        byte[] table = new byte[TextFeatures.ROWS * columns];
        for (int at = 0; at < table.length; at++) {
            table[at] = (byte) Math.round(relative(rows, at / columns, at % columns) / scales[at % columns]);
        }
        float[] full = new float[TextFeatures.NUMBERS * columns];
        for (int at = 0; at < full.length; at++) {
            full[at] = relative(numbers, at / columns, at % columns);
        }
        return new ToneHead(names, table, scales, full, calibration);
    }

    private float relative(float[] weights, int row, int column) {
        return weights[row * labels + column + 1] - weights[row * labels];
    }
}
