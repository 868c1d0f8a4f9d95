// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.cue.UrgentWords;
import dev.whatcrisis.meaning.FirstReader;
import dev.whatcrisis.meaning.Role;

/** Says at once, and roughly, whether a post may tell of danger or be a slip: those are read first when not all can be. */
@FunctionalInterface
public interface Fears {
    /** What the product's first reader fears, and what has a word for danger that is known in some language. */
    Fears STANDARD = (text, role) -> FirstReader.standard().fears(text, role) || UrgentWords.in(text);

    /** Whether this post is to be read before others. */
    boolean fears(String text, Role role);
}
