// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.answer;

import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What drafts say of a matter that is not stored with its incident.
 *
 * @param deletedAt when our own post that started it was deleted, as far as that was seen
 * @param waiting people who are owed an answer; 0 where nobody counted them
 * @param asked what most people ask, as in {@link Questions}
 */
public record Background(Optional<Instant> deletedAt, int waiting, List<Fact> asked) {
    /** Of which nothing is known. */
    public static final Background NONE = new Background(Optional.empty(), 0, List.of());

    public Background {
        asked = List.copyOf(asked);
    }
}
