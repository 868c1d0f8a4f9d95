// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import java.util.function.LongToDoubleFunction;

/**
 * How telling a word is: rare among ordinary posts, and rare among the stories of this watch.
 *
 * <p>For a post, the watch's own stories count half (as a square root): a word that bursts is in many posts and few stories.
 * Where two stories might be one they count fully: what many stories share joins none of them.
 */
interface WordRarity {
    /** Of a word in a post, more than 0. */
    double of(String word);

    /** Of a word that two stories share, more than 0. */
    double between(String word);

    /** @param own rarity among the stories of the watch, by the {@link Hashes hash} of a word */
    static WordRarity of(WordFrequencies ordinary, LongToDoubleFunction own) {
        return new WordRarity() {
            @Override
            public double of(String word) {
                long hash = Hashes.of(word);
                return ordinary.rarity(hash) * Math.sqrt(own.applyAsDouble(hash));
            }

            @Override
            public double between(String word) {
                long hash = Hashes.of(word);
                return ordinary.rarity(hash) * own.applyAsDouble(hash);
            }
        };
    }
}
