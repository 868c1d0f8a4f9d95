// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tone;

import java.util.List;

/**
 * Which feeling a text shows if it shows one: probabilities that sum to 1. Learned on English posts.
 *
 * @param words what drove the likeliest one, strongest first; may be empty
 */
public record Emotion(double anger, double joy, double optimism, double sadness, List<String> words) {

    public Emotion {
        words = List.copyOf(words);
    }
}
