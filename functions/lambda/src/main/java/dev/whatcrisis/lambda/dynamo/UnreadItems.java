// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.mention.LoneSurrogates;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.watch.WatchId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Posts that are still to be read as items, in the order in which they are to be: own ones (0), feared ones (1), others (2). There
 * are none on most days, so asking for them costs half a unit.
 *
 * <pre>{@code
 * unread acme | 1 2026-03-01T10:05:00… rss/a | id, expires; whole: the text where it is longer than what is kept
 * }</pre>
 */
final class UnreadItems {
    private UnreadItems() {}

    static String partition(WatchId watch) {
        return "unread " + watch;
    }

    static Item write(WatchId watch, Unread post) {
        Item item = Item.of(key(watch, post))
                .with("id", LoneSurrogates.escaped(post.id().key()))
                .expiring(post.since().plus(MentionStore.TEXT_LIFE));
        return post.whole()
                .map(whole -> item.with("whole", Packing.pack(whole)))
                .orElse(item);
    }

    static Unread read(Item item) {
        List<String> parts = List.of(item.key().place().split(" ", 3));
        return new Unread(
                MentionId.ofKey(LoneSurrogates.restored(item.text("id").orElseThrow())),
                Unread.Rank.values()[Integer.parseInt(parts.get(0))],
                SortableTime.read(parts.get(1)),
                item.has("whole") ? Optional.of(Packing.unpack(item.bytes("whole"))) : Optional.empty());
    }

    static Key key(WatchId watch, Unread post) {
        String place = post.rank().ordinal() + " " + SortableTime.of(post.since()) + " "
                + Key.part(post.id().key());
        return new Key(partition(watch), place);
    }

    /** Removes a post whatever its rank was, if it is there at all. */
    static List<Change> removals(WatchId watch, Mention mention) {
        return Arrays.stream(Unread.Rank.values())
                .map(rank -> Change.remove(key(watch, Unread.of(mention, rank))))
                .toList();
    }
}
