// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The posts of a script in order of time; at least one. They are read when their time has come, so that there may be more of
 * them than fit into memory.
 */
public interface Posts {
    /** These, put in order of time; of the same time in the order given. */
    static Posts of(List<ScriptPost> posts) {
        return new ListedPosts(posts);
    }

    /** How many there are. */
    int size();

    /** Time of the first one. */
    Instant first();

    /** Time of the last one. */
    Instant last();

    /** The networks they are from, in the order of their first posts. */
    List<SourceName> sources();

    /** When each of the team's own posts that do not stay vanishes upstream. */
    Map<MentionId, Instant> vanishing();

    /** All of them, from the first one on. */
    Iterator<ScriptPost> inOrder();
}
