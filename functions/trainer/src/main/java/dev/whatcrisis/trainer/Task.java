// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import java.util.List;
import java.util.Locale;

/** What is learned: a pair of files {@code NAME-train.tsv} and {@code NAME-validation.tsv}, and the head they give. */
enum Task {
    SENTIMENT(List.of("negative", "neutral", "positive"), 0.05),
    HOSTILITY(List.of("civil", "hostile"), 0.05),
    EMOTION(List.of("anger", "joy", "optimism", "sadness"), 0.2);

    private final List<String> labels;
    private final double rate;

    Task(List<String> labels, double rate) {
        this.labels = labels;
        this.rate = rate;
    }

    List<String> labels() {
        return labels;
    }

    /**
     * Whether its probabilities are to hold among posts as they come. Posts were collected for their hostility and their
     * emotion, so that there those hold as if languages and labels were half way to equally common.
     */
    boolean holdsAsPostsCome() {
        return this == SENTIMENT;
    }

    /** How far the first steps go; small sets need longer ones. */
    double rate() {
        return rate;
    }

    /** The label whose probability is checked: the one that matters to whoever is talked about. */
    String calibrated() {
        return labels.get(this == HOSTILITY ? 1 : 0);
    }

    String stem() {
        return name().toLowerCase(Locale.ROOT);
    }
}
