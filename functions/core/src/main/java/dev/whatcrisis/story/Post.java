// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.tone.Words;
import java.time.Instant;
import java.util.List;

/**
 * A mention as the grouper sees it.
 *
 * @param telling words that can tell what it is about, each once
 * @param signature of the whole sentence; empty when it is too short to be somebody's in particular
 */
record Post(MentionId id, Instant at, List<String> telling, String signature) {

    /** Shorter sentences are said by many people independently. */
    private static final int SENTENCE_WORDS = 5;

    static Post of(Mention mention, Telling telling) {
        List<String> words = Words.of(mention.text()).stream()
                .filter(word -> !word.equals("rt"))
                .toList();
        String signature = words.size() < SENTENCE_WORDS ? "" : MinHash.of(words);
        return new Post(mention.id(), mention.at(), telling.of(words), signature);
    }
}
