// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Watch;
import java.time.Instant;
import java.util.List;

/**
 * One poll of one query.
 *
 * @param cursor {@link Cursor#NONE} on the first poll: back-fill where the source has history
 * @param knownOwnPosts recent own posts of this source that were not deleted when last seen: one that should be in
 *     what is read, and is not, is reported as deleted
 * @param deadline when reading further pages must stop
 */
public record Ask(Watch watch, Query query, Cursor cursor, List<Mention> knownOwnPosts, Instant now, Instant deadline) {
    public Ask {
        knownOwnPosts = List.copyOf(knownOwnPosts);
    }
}
