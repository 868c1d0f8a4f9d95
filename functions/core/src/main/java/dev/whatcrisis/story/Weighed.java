// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.HashMap;
import java.util.Map;

/**
 * A post's telling words with how rare they are.
 *
 * @param marks a bit for each word, which others may share: most words of stories are told from these at a glance
 * @param norm Euclidean length of the weights
 */
record Weighed(Map<String, Double> weights, long marks, double norm) {

    static Weighed of(Post post, WordRarity rarity) {
        Map<String, Double> weights = new HashMap<>();
        long marks = 0;
        double squares = 0;
        for (String word : post.telling()) {
            double weight = rarity.of(word);
            weights.put(word, weight);
            marks |= mark(word);
            squares += weight * weight;
        }
        return new Weighed(weights, marks, Math.sqrt(squares));
    }

    /** How rare a word of the post is, more than 0; 0 for a word that it has not. */
    double weight(String word) {
        return (marks & mark(word)) == 0 ? 0 : weights.getOrDefault(word, 0.0);
    }

    private static long mark(String word) {
        return 1L << word.hashCode();
    }
}
