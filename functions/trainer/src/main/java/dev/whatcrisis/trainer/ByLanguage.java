// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Scores of each language, in the order of their codes. */
final class ByLanguage {

    private ByLanguage() {}

    /** @param naming the label named for the example at an index */
    static Map<String, Scores> of(List<Example> examples, int labels, IntUnaryOperator naming) {
        Map<String, Scores> scores = new TreeMap<>();
        for (int at = 0; at < examples.size(); at++) {
            int named = naming.applyAsInt(at);
            Example example = examples.get(at);
            scores.computeIfAbsent(example.lang(), unseen -> Scores.empty(labels))
                    .add(example.label(), named);
        }
        return scores;
    }
}
