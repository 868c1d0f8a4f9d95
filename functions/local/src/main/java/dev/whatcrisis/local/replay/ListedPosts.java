// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Posts in memory: those of a built-in story. */
record ListedPosts(List<ScriptPost> posts) implements Posts {
    ListedPosts {
        posts = posts.stream().sorted(Comparator.comparing(ScriptPost::at)).toList();
        if (posts.isEmpty()) {
            throw new IllegalArgumentException("there is no post to replay");
        }
    }

    @Override
    public int size() {
        return posts.size();
    }

    @Override
    public Instant first() {
        return posts.getFirst().at();
    }

    @Override
    public Instant last() {
        return posts.getLast().at();
    }

    @Override
    public List<SourceName> sources() {
        return posts.stream().map(ScriptPost::source).distinct().toList();
    }

    @Override
    public Map<MentionId, Instant> vanishing() {
        return posts.stream()
                .filter(post -> post.mention().own() && post.deletedAt().isPresent())
                .collect(Collectors.toMap(
                        post -> post.mention().id(), post -> post.deletedAt().orElseThrow()));
    }

    @Override
    public Iterator<ScriptPost> inOrder() {
        return posts.iterator();
    }
}
