// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mention as the grouper sees it.
 *
 * @param telling words that can tell what it is about, each once
 * @param signature of the whole sentence; empty when it is too short to be somebody's in particular
 */
record Post(MentionId id, Instant at, List<String> telling, String signature) {

    static Post of(Mention mention, Telling telling) {
        List<String> words = NearCopy.words(mention.text());
        List<String> withParts =
                Stream.concat(words.stream(), TagParts.of(mention.text())).toList();
        return new Post(mention.id(), mention.at(), telling.of(withParts), NearCopy.signature(words));
    }
}
