// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.function.ToDoubleFunction;

/**
 * How telling a word is: rare among ordinary posts, and rare among the stories of this watch.
 *
 * <p>For a post, the watch's own stories count half (as a square root): a word that bursts is in many posts and few stories.
 * Where two stories might be one they count fully: what many stories share joins none of them.
 */
interface Rarity {
    /** Of a word in a post, more than 0. */
    double of(String word);

    /** Of a word that two stories share, more than 0. */
    double between(String word);

    /** @param own rarity among the stories of the watch */
    static Rarity of(WordFrequencies ordinary, ToDoubleFunction<String> own) {
        return new Rarity() {
            @Override
            public double of(String word) {
                return ordinary.rarity(word) * Math.sqrt(own.applyAsDouble(word));
            }

            @Override
            public double between(String word) {
                return ordinary.rarity(word) * own.applyAsDouble(word);
            }
        };
    }
}
