// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Arrival;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mentions of all watches. The id's hash stays known when the mention has expired, so that a post that is read
 * again a month later is not counted again.
 *
 * <pre>{@code
 * mention         acme 2026-03-01T10:05:00.000000000 rss/a                   the mention
 * mention-known   acme hash(rss/a)                                           2026-03-01T10:05:00.000000000
 * mention-own     acme 2026-03-01T10:01:00.000000000 mastodon/7              2026-03-01T10:05:00.000000000
 * mention-author  acme rss hash(lea) 2026-03-01T10:05:00.000000000 rss/a
 * mention-kept    acme 2026-03-01T10:05:00.000000000 rss/a                   2026-05-30T00:00:00.000000000
 * mention-unread  acme 2 2026-03-01T10:05:00.000000000 rss/a                 see {@link UnreadShelf}
 * }</pre>
 */
final class MentionShelf {
    private final Shelf<Mention> mentions;
    private final TextMap documents;
    private final TextMap known;
    private final TextMap own;
    private final TextMap authors;
    private final TextMap kept;
    private final UnreadShelf unread;

    MentionShelf(Shelves shelves) {
        mentions = shelves.of("mention", Mention.class);
        documents = shelves.index("mention");
        known = shelves.index("mention-known");
        own = shelves.index("mention-own");
        authors = shelves.index("mention-author");
        kept = shelves.index("mention-kept");
        unread = new UnreadShelf(shelves);
    }

    UnreadShelf unread() {
        return unread;
    }

    /** Keeps what a mention says that is still there with its text. */
    void read(WatchId watch, MentionId id, Says says) {
        get(watch, id)
                .filter(mention -> mention.deletedAt().isEmpty())
                .ifPresent(mention -> mentions.put(key(watch, mention), mention.withSays(says)));
    }

    /** The last one in the order; those of one batch are stored at once, each behind it. */
    Optional<Arrival> newest(WatchId watch) {
        return newestFirst(watch).findFirst().map(mention -> arrival(watch, mention));
    }

    /** Returns false when it was known already. */
    boolean add(WatchId watch, Mention mention, Optional<Arrival> newest) {
        String received = Key.time(Arrival.place(mention, newest).receivedAt());
        if (known.putIfAbsent(knownKey(watch, mention.id()), received) != null) {
            return false;
        }
        mentions.put(key(watch, mention), mention);
        if (mention.own()) {
            own.put(ownKey(watch, mention), received);
        }
        mention.author().ifPresent(author -> authors.put(authorKey(watch, mention, author), ""));
        return true;
    }

    Optional<Mention> get(WatchId watch, MentionId id) {
        return Optional.ofNullable(known.get(knownKey(watch, id)))
                .flatMap(received -> mentions.get(Key.of(watch, received, id.key())));
    }

    boolean lives(WatchId watch, Mention mention, Instant now) {
        if (now.isBefore(mention.receivedAt().plus(MentionStore.TEXT_LIFE))) {
            return true;
        }
        @Nullable String until = kept.get(key(watch, mention));
        return until != null && Key.time(now).compareTo(until) < 0;
    }

    Stream<Arrival> arrivalsAfter(WatchId watch, Position after) {
        String from = Key.of(watch, Key.time(after.receivedAt()), after.key());
        return mentions.ascending(from, Key.end(watch))
                .dropWhile(mention -> key(watch, mention).equals(from))
                .map(mention -> arrival(watch, mention));
    }

    private Arrival arrival(WatchId watch, Mention mention) {
        return new Arrival(
                new Position(
                        SortableTime.read(place(watch, mention)), mention.id().key()),
                mention);
    }

    Stream<Mention> newestFirst(WatchId watch) {
        return mentions.descending(Key.start(watch), Key.end(watch));
    }

    Stream<Mention> ownPosts(WatchId watch, Instant from, Instant to) {
        return own.ascending(Key.of(watch, Key.time(from)), Key.of(watch, Key.time(to)))
                .flatMap(entry -> {
                    String id = Key.parts(entry.getKey(), 3).get(2);
                    return mentions.get(Key.of(watch, entry.getValue(), id)).stream();
                });
    }

    List<Mention> by(WatchId watch, SourceName source, String authorId) {
        String hash = Key.hash(authorId);
        return authors.ascending(Key.start(watch, source, hash), Key.end(watch, source, hash))
                .map(entry -> Key.of(watch, Key.parts(entry.getKey(), 4).get(3)))
                .flatMap(key -> mentions.get(key).stream())
                .toList();
    }

    /** Leaves a tombstone. */
    void bury(WatchId watch, Mention mention, Instant noticedAt) {
        mentions.put(key(watch, mention), mention.tombstone(noticedAt));
        unread.remove(watch, mention);
        mention.author().ifPresent(author -> authors.remove(authorKey(watch, mention, author)));
    }

    /** Leaves a tombstone for what is known by this hash; what is not will not be taken in any more. */
    void deleteAgain(WatchId watch, String hash, Instant at) {
        @Nullable String received = known.putIfAbsent(Key.of(watch, hash), Key.time(at));
        if (received != null) {
            mentions.ascending(Key.start(watch, received), Key.end(watch, received))
                    .filter(mention -> Key.hash(mention.id().key()).equals(hash))
                    .filter(mention -> mention.deletedAt().isEmpty())
                    .forEach(mention -> bury(watch, mention, at));
        }
    }

    void keep(WatchId watch, Mention mention, Instant until) {
        String time = Key.time(until);
        @Nullable String before = kept.get(key(watch, mention));
        if (before == null || before.compareTo(time) < 0) {
            kept.put(key(watch, mention), time);
        }
    }

    /** Removes expired mentions, and forgets the ids of those whose counts have expired too. */
    void expire(Instant now) {
        String textsUntil = Key.time(now.minus(MentionStore.TEXT_LIFE));
        documents
                .ascending(Shelf.FIRST, Shelf.LAST)
                .map(entry -> Key.parts(entry.getKey(), 3))
                .filter(parts -> parts.get(1).compareTo(textsUntil) <= 0)
                .forEach(parts -> expire(new WatchId(parts.get(0)), Key.of(parts.toArray()), now));
        String knownUntil = Key.time(now.minus(MentionStore.COUNT_LIFE));
        known.ascending(Shelf.FIRST, Shelf.LAST)
                .filter(entry -> entry.getValue().compareTo(knownUntil) <= 0)
                .forEach(entry -> known.remove(entry.getKey()));
    }

    private void expire(WatchId watch, String key, Instant now) {
        mentions.get(key).filter(mention -> !lives(watch, mention, now)).ifPresent(mention -> remove(watch, mention));
    }

    private void remove(WatchId watch, Mention mention) {
        String key = key(watch, mention);
        mentions.remove(key);
        unread.remove(watch, mention);
        kept.remove(key);
        own.remove(ownKey(watch, mention));
        mention.author().ifPresent(author -> authors.remove(authorKey(watch, mention, author)));
    }

    private String key(WatchId watch, Mention mention) {
        return Key.of(watch, place(watch, mention), mention.id().key());
    }

    /** The time in its place: the one received, or a later one. */
    private String place(WatchId watch, Mention mention) {
        @Nullable String place = known.get(knownKey(watch, mention.id()));
        return place == null ? Key.time(mention.receivedAt()) : place;
    }

    private static String knownKey(WatchId watch, MentionId id) {
        return Key.of(watch, Key.hash(id.key()));
    }

    private static String ownKey(WatchId watch, Mention mention) {
        return Key.of(watch, Key.time(mention.at()), mention.id().key());
    }

    private String authorKey(WatchId watch, Mention mention, Author author) {
        return Key.of(
                watch,
                mention.id().source(),
                Key.hash(author.id()),
                place(watch, mention),
                mention.id().key());
    }
}
