// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.List;

/**
 * One question asked of a text, such as its sentiment: a softmax over its labels. Each label but the first has a column of
 * weights of eight bits for hashed rows and one of full weights for the named numbers; the first is the reference at 0.
 */
public final class ToneHead {

    private final List<String> labels;
    private final byte[] table;
    private final float[] scales;
    private final float[] numbers;
    private final Calibration calibration;

    /**
     * @param labels at least two
     * @param table {@link TextFeatures#ROWS} rows of a byte per label but the first
     * @param scales what a step of a byte is worth, per label but the first
     * @param numbers {@link TextFeatures#NUMBERS} rows of a weight per label but the first
     */
    public ToneHead(List<String> labels, byte[] table, float[] scales, float[] numbers, Calibration calibration) {
        int columns = labels.size() - 1;
        requireLength("table", TextFeatures.ROWS * columns, table.length);
        requireLength("scales", columns, scales.length);
        requireLength("numbers", TextFeatures.NUMBERS * columns, numbers.length);
        requireLength("bias", columns + 1, calibration.bias().size());
        this.labels = List.copyOf(labels);
        this.table = table.clone();
        this.scales = scales.clone();
        this.numbers = numbers.clone();
        this.calibration = calibration;
    }

    private static void requireLength(String what, int wanted, int found) {
        if (wanted != found) {
            throw new IllegalArgumentException(what + " must have " + wanted + " entries, not " + found);
        }
    }

    /** The labels in their order. */
    public List<String> labels() {
        return labels;
    }

    byte[] table() {
        return table.clone();
    }

    float[] scales() {
        return scales.clone();
    }

    float[] numbers() {
        return numbers.clone();
    }

    /** How its sums become probabilities. */
    public Calibration calibration() {
        return calibration;
    }

    /** The sum of weights per label, before calibration. */
    public double[] sums(TextFeatures text) {
        int columns = scales.length;
        double[] sums = new double[columns + 1];
        for (int at = 0; at < text.size(); at++) {
            int row = text.row(at) * columns;
            for (int column = 0; column < columns; column++) {
                sums[column + 1] += text.value(at) * table[row + column];
            }
        }
        for (int column = 0; column < columns; column++) {
            sums[column + 1] = sums[column + 1] * scales[column] + fromNumbers(text, column);
        }
        return sums;
    }

    private double fromNumbers(TextFeatures text, int column) {
        double sum = 0;
        for (int number = 0; number < TextFeatures.NUMBERS; number++) {
            sum += text.number(number) * numbers[number * scales.length + column];
        }
        return sum;
    }

    /** How likely each label is, calibrated; they sum to 1. */
    public double[] probabilities(TextFeatures text) {
        return calibration.probabilities(sums(text));
    }

    /** The label to name when only one may be named; see {@link Calibration#choice}. */
    public int choice(TextFeatures text) {
        return calibration.choice(sums(text));
    }

    /**
     * How far each token pulls towards a label and away from the others on average, by its rows alone.
     *
     * @param tokens how many tokens the text has
     */
    double[] pulls(TextFeatures text, int label, int tokens) {
        double[] pulls = new double[tokens];
        for (int at = 0; at < text.size(); at++) {
            if (text.place(at) != TextFeatures.NOWHERE) {
                pulls[text.place(at)] += text.value(at) * pull(text.row(at), label);
            }
        }
        return pulls;
    }

    private double pull(int row, int label) {
        int columns = scales.length;
        double others = 0;
        for (int column = 0; column < columns; column++) {
            others += column + 1 == label ? 0 : scales[column] * table[row * columns + column];
        }
        double own = label == 0 ? 0 : scales[label - 1] * table[row * columns + label - 1];
        return own - others / columns;
    }
}
