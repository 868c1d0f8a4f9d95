// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.story.Story;
import dev.whatcrisis.words.Fact;
import java.util.Optional;

/**
 * Says when much of a story is one text passed on. What is copied may be a campaign, a chain letter or a joke; who does it,
 * and whether by hand, nobody can tell from counts, and so it is not said.
 */
final class CopyPaste {
    private static final int LEAST = 5;
    private static final double SHARE = 0.3;

    private CopyPaste() {}

    /** Empty when fewer than five posts or three of ten are repetitions. */
    static Optional<Fact> of(Story story) {
        boolean telling = story.duplicates() >= LEAST && story.duplicates() >= SHARE * story.posts();
        return telling
                ? Optional.of(Fact.of("look.repeated")
                        .with("repeated", story.duplicates())
                        .with("posts", story.posts()))
                : Optional.empty();
    }
}
