// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.cue;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.tone.NegativeCount;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.util.List;

/**
 * What a story's case is read from.
 *
 * @param mentions a sample of the story's posts, at most about 200, near-duplicates without their sentiment; own posts
 *     among them are left out
 * @param ownPosts of the last 48 hours, tombstones included
 */
public record StoryFacts(Watch watch, List<Mention> mentions, List<Mention> ownPosts, Instant now) {
    public StoryFacts {
        mentions = mentions.stream().filter(mention -> !mention.own()).toList();
        ownPosts = List.copyOf(ownPosts);
    }

    /** Share of the scored posts that are likely negative, 0 to 1; 0 when none is scored. */
    public double negativeShare() {
        NegativeCount count = new NegativeCount();
        mentions.stream()
                .filter(post -> post.sentiment().isPresent())
                .forEach(post -> count.add(post.lang(), post.critical()));
        return count.share();
    }
}
