// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Watch;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An incident with what was written about it.
 *
 * @param posts of others, tombstones included
 * @param ownPosts what the team posted since it began, tombstones included
 */
public record Matter(Incident incident, Watch watch, List<Mention> posts, List<Mention> ownPosts) {
    public Matter {
        posts = posts.stream().filter(post -> !post.own()).toList();
        ownPosts = List.copyOf(ownPosts);
    }

    /** The team's own posts, the one that started it included. */
    Set<MentionId> ownIds() {
        Set<MentionId> ids = new HashSet<>();
        ownPosts.forEach(post -> ids.add(post.id()));
        incident.origin().ownPost().ifPresent(ids::add);
        return ids;
    }

    /** The team's accounts as a post addresses them. */
    List<String> addresses() {
        return watch.ownAccounts().stream()
                .map(OwnAccount::handle)
                .map(handle -> handle.toLowerCase(Locale.ROOT))
                .map(handle -> handle.startsWith("@") ? handle : "@" + handle)
                .toList();
    }
}
