// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must be known of all posts before the first one is played. */
final class PostSummary {
    private final Map<SourceName, Instant> sources = new LinkedHashMap<>();
    private final Map<OwnAccount, Instant> accounts = new LinkedHashMap<>();
    private final Map<MentionId, Instant> vanishing = new HashMap<>();

    void add(ScriptPost post) {
        Mention mention = post.mention();
        sources.merge(post.source(), post.at(), PostSummary::earlier);
        if (mention.own()) {
            mention.author()
                    .map(Author::name)
                    .ifPresent(name ->
                            accounts.merge(new OwnAccount(post.source(), name), post.at(), PostSummary::earlier));
            post.deletedAt().ifPresent(at -> vanishing.put(mention.id(), at));
        }
    }

    /** In the order of their first posts. */
    List<SourceName> sources() {
        return byFirst(sources);
    }

    /** Likewise. */
    List<OwnAccount> accounts() {
        return byFirst(accounts);
    }

    Map<MentionId, Instant> vanishing() {
        return vanishing;
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    private static <T> List<T> byFirst(Map<T, Instant> firsts) {
        return firsts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
