// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.util.List;

/**
 * What a story's case is read from.
 *
 * @param mentions a sample of the story's posts, at most about 200, near-duplicates without their sentiment
 * @param ownPosts of the last 48 hours, tombstones included
 */
public record StoryFacts(Watch watch, List<Mention> mentions, List<Mention> ownPosts, Instant now) {
    public StoryFacts {
        mentions = List.copyOf(mentions);
        ownPosts = List.copyOf(ownPosts);
    }
}
