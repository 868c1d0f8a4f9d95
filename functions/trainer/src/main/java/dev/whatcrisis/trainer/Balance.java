// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.trainer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much each post counts, 1 on average. Half way (by the square root) between every post alike and every language and
 * label alike: a language with few posts must not drown, and must not be learned by heart.
 */
final class Balance {

    private Balance() {}

    static double[] of(List<Example> examples, int labels) {
        Map<String, double[]> counts = new TreeMap<>();
        for (Example example : examples) {
            counts.computeIfAbsent(example.lang(), unseen -> new double[labels])[example.label()]++;
        }
        double[] weights = new double[examples.size()];
        for (int at = 0; at < weights.length; at++) {
            Example example = examples.get(at);
            double[] ofLanguage = counts.getOrDefault(example.lang(), new double[labels]);
            double posts = Arrays.stream(ofLanguage).sum();
            double ofLabel = ofLanguage[example.label()];
            weights[at] = Math.sqrt(examples.size() / (counts.size() * posts)) * Math.sqrt(posts / (labels * ofLabel));
        }
        double mean = Arrays.stream(weights).sum() / weights.length;
        return Arrays.stream(weights).map(weight -> weight / mean).toArray();
    }
}
