// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.watch.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands the posts of a script to each query of their network, once their time has come. No others are in memory. */
final class Feed {
    private final Iterator<ScriptPost> posts;
    private final Map<Query, List<ScriptPost>> waiting = new LinkedHashMap<>();
    private Optional<ScriptPost> next;
    private int reached;

    Feed(Posts posts, List<Query> queries) {
        this.posts = posts.inOrder();
        this.next = following();
        queries.forEach(query -> waiting.put(query, new ArrayList<>()));
    }

    /** The posts up to a moment, that moment included, that this query did not bring yet. */
    List<ScriptPost> take(Query query, Instant until) {
        while (next.filter(post -> !post.at().isAfter(until)).isPresent()) {
            deliver(next.get());
            next = following();
        }
        List<ScriptPost> fresh = waiting.getOrDefault(query, List.of());
        waiting.replace(query, new ArrayList<>());
        return fresh;
    }

    /** How many posts were reached so far. */
    int reached() {
        return reached;
    }

    private void deliver(ScriptPost post) {
        reached++;
        waiting.forEach((query, fresh) -> {
            if (query.source().equals(post.source())) {
                fresh.add(post);
            }
        });
    }

    private Optional<ScriptPost> following() {
        return posts.hasNext() ? Optional.of(posts.next()) : Optional.empty();
    }
}
