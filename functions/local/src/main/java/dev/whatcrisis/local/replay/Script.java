// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import java.util.List;

/**
 * What a replay plays: posts in order of time, for a watch and its people.
 *
 * @param posts by time; never empty
 */
public record Script(String name, Watch watch, Roster roster, List<ScriptPost> posts) {
    public Script {
        posts = List.copyOf(posts);
        if (posts.isEmpty()) {
            throw new IllegalArgumentException(name + " has no post to replay");
        }
    }
}
