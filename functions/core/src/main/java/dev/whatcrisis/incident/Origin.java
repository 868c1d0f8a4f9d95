// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.mention.MentionId;
import java.util.Optional;

/**
 * What an incident came from.
 *
 * @param firstPost the first critical mention of its story, or the first of all where none is critical
 * @param ownPost the own post that started it
 */
public record Origin(Optional<MentionId> firstPost, Optional<MentionId> ownPost) {
    /** A story that others tell. */
    public static Origin story(Optional<MentionId> firstPost) {
        return new Origin(firstPost, Optional.empty());
    }

    /** A post of our own. */
    public static Origin own(MentionId post) {
        return new Origin(Optional.of(post), Optional.of(post));
    }
}
