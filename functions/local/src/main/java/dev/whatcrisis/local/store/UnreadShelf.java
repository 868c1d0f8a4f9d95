// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.watch.WatchId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Posts that are still to be read, in the order in which they are to be: own ones (0), feared ones (1), others (2), each with its
 * text where that is longer than what is kept.
 *
 * <pre>{@code
 * mention-unread  acme 1 2026-03-01T10:05:00.000000000 rss/a   the whole text, or nothing
 * }</pre>
 */
final class UnreadShelf {
    private final TextMap posts;

    UnreadShelf(Shelves shelves) {
        posts = shelves.index("mention-unread");
    }

    void add(WatchId watch, Unread post) {
        posts.put(key(watch, post), post.whole().orElse(""));
    }

    void remove(WatchId watch, Unread post) {
        posts.remove(key(watch, post));
    }

    /** Whatever its rank was, if it was there at all. */
    void remove(WatchId watch, Mention mention) {
        for (Unread.Rank rank : Unread.Rank.values()) {
            remove(watch, Unread.of(mention, rank));
        }
    }

    Stream<Unread> of(WatchId watch) {
        return posts.ascending(Key.start(watch), Key.end(watch)).map(UnreadShelf::post);
    }

    private static String key(WatchId watch, Unread post) {
        return Key.of(
                watch, post.rank().ordinal(), Key.time(post.since()), post.id().key());
    }

    private static Unread post(Map.Entry<String, String> entry) {
        List<String> parts = Key.parts(entry.getKey(), 4);
        return new Unread(
                MentionId.ofKey(parts.get(3)),
                Unread.Rank.values()[Integer.parseInt(parts.get(1))],
                SortableTime.read(parts.get(2)),
                Optional.of(entry.getValue()).filter(whole -> !whole.isEmpty()));
    }
}
