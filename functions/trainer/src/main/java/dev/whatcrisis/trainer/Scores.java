// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import java.util.stream.IntStream;

/**
 * How often each label was taken for each.
 *
 * @param confusion true label, then the label named
 */
record Scores(int[][] confusion) {

    static Scores empty(int labels) {
        return new Scores(new int[labels][labels]);
    }

    void add(int truth, int named) {
        confusion[truth][named]++;
    }

    int posts() {
        return IntStream.range(0, confusion.length).map(this::truly).sum();
    }

    private int truly(int label) {
        return IntStream.of(confusion[label]).sum();
    }

    private int named(int label) {
        return IntStream.range(0, confusion.length)
                .map(truth -> confusion[truth][label])
                .sum();
    }

    /** Share of the posts with a label that were found, averaged over labels. */
    double macroRecall() {
        return mean(label -> ratio(confusion[label][label], truly(label)));
    }

    /** Harmonic mean of precision and recall, averaged over labels. */
    double macroF1() {
        return mean(label -> ratio(2 * confusion[label][label], truly(label) + named(label)));
    }

    private double mean(java.util.function.IntToDoubleFunction score) {
        return IntStream.range(0, confusion.length).mapToDouble(score).average().orElse(0);
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
