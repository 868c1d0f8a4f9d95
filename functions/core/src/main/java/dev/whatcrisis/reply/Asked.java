// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A post that is to be answered, without its words and its writer's name.
 *
 * @param link where it stands; empty where the source gives none, and once its writer deleted it
 */
public record Asked(MentionId post, Instant at, Optional<URI> link) {
    static final Comparator<Asked> FIRST_FIRST =
            Comparator.comparing(Asked::at).thenComparing(asked -> asked.post().key());

    static Asked of(Mention mention) {
        return new Asked(mention.id(), mention.at(), mention.url());
    }

    /** The same after its writer deleted it: a link may hold a name. */
    Asked withoutLink() {
        return new Asked(post, at, Optional.empty());
    }
}
