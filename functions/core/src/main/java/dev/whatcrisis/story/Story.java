// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.story;

import dev.whatcrisis.mention.MentionId;
import java.time.Instant;
import java.util.List;

/**
 * What several mentions are about.
 *
 * @param headline its two to four most telling words, in the posts' own language, separated by commas; empty when its posts
 *     have no telling word
 * @param firstAt time of its earliest post
 * @param lastAt time of its latest post
 * @param posts how many mentions were put into it, duplicates included
 * @param duplicates how many of those repeat a sentence that was there before
 * @param terms its words, most frequent first, at most {@value Stories#MOST_TERMS}
 * @param exemplar the mention that is most like the whole
 * @param exemplarFit how like, in permille
 */
public record Story(
        StoryId id,
        String headline,
        Instant firstAt,
        Instant lastAt,
        int posts,
        int duplicates,
        List<Term> terms,
        MentionId exemplar,
        int exemplarFit) {

    public Story {
        terms = List.copyOf(terms);
    }
}
