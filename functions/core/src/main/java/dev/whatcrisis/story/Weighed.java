// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.HashMap;
import java.util.Map;

/**
 * A post's telling words with how rare they are.
 *
 * @param norm Euclidean length of the weights
 */
record Weighed(Map<String, Double> weights, double norm) {

    static Weighed of(Post post, WordRarity rarity) {
        Map<String, Double> weights = new HashMap<>();
        double squares = 0;
        for (String word : post.telling()) {
            double weight = rarity.of(word);
            weights.put(word, weight);
            squares += weight * weight;
        }
        return new Weighed(weights, Math.sqrt(squares));
    }
}
