// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Mentions and counts in maps, one set of maps per watch; gone when the process ends. A sample of the indexes:
 *
 * <pre>{@code
 * by id         mention             lives until       by position           by own time
 * rss/a         "Acme opens…"       2026-04-09 10:05  10:05 rss/a           10:01 mastodon/7
 * mastodon/7    own "New menu"      2026-04-09 10:05  10:05 mastodon/7      11:30 mastodon/9
 * mastodon/9    own, tombstone      2026-05-30 (kept) 11:31 mastodon/9
 * }</pre>
 *
 * Expired mentions are hidden, not removed: their ids must stay known, so that one that is read again is not counted
 * twice.
 */
public final class InMemoryMentionStore implements MentionStore {
    private final Map<WatchId, WatchMentions> watches = new HashMap<>();
    private final Forgetting forgetting;

    public InMemoryMentionStore() {
        this(Forgetting.NOTHING);
    }

    private InMemoryMentionStore(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    /**
     * A store for more posts than fit into memory: posts by others are gone so long after they were received, but for those
     * that are still needed then.
     *
     * @param needed asked once for each post
     */
    public static InMemoryMentionStore forgetting(Duration after, Predicate<MentionId> needed) {
        return new InMemoryMentionStore(new Forgetting(after, needed));
    }

    @Override
    public synchronized List<Mention> add(WatchId watch, List<Mention> batch, Map<MentionId, Unread.Rank> unread) {
        WatchMentions mentions = of(watch);
        Optional<Arrival> newest = mentions.newest();
        List<Mention> added = new ArrayList<>();
        for (Mention whole : batch) {
            Mention mention = whole.shortened();
            if (mentions.add(mention, newest)) {
                added.add(mention);
                Optional.ofNullable(unread.get(mention.id()))
                        .ifPresent(rank -> mentions.unread(Unread.of(whole, rank)));
            }
        }
        return List.copyOf(added);
    }

    @Override
    public synchronized List<Unread> unread(WatchId watch, int limit) {
        return of(watch).unread(limit);
    }

    @Override
    public synchronized void read(WatchId watch, Map<MentionId, Says> says, Collection<Unread> done) {
        of(watch).read(says, done);
    }

    @Override
    public synchronized List<Arrival> arrivalsAfter(WatchId watch, Position after, int limit, Instant now) {
        return of(watch).arrivalsAfter(after, limit, now);
    }

    @Override
    public synchronized List<Mention> latest(WatchId watch, int limit, Instant now) {
        return of(watch).latest(limit, now);
    }

    @Override
    public synchronized Optional<Mention> find(WatchId watch, MentionId id, Instant now) {
        return of(watch).find(id, now);
    }

    @Override
    public synchronized List<Mention> ownPosts(WatchId watch, Instant from, Instant to) {
        return of(watch).ownPosts(from, to);
    }

    @Override
    public synchronized List<Bucket> buckets(WatchId watch, Instant from, Instant to) {
        return of(watch).buckets(from, to);
    }

    @Override
    public synchronized boolean delete(WatchId watch, MentionId id, Instant noticedAt) {
        return of(watch).delete(id, noticedAt);
    }

    @Override
    public synchronized void keep(WatchId watch, Collection<MentionId> ids, Instant until) {
        WatchMentions mentions = of(watch);
        ids.forEach(id -> mentions.keep(id, until));
    }

    @Override
    public synchronized int purge(WatchId watch, SourceName source, String authorId, Instant now) {
        return of(watch).purge(source, authorId, now);
    }

    @Override
    public synchronized long revision(WatchId watch) {
        return of(watch).revision();
    }

    /** What is in it now, in a store of its own that forgets nothing more. */
    public synchronized InMemoryMentionStore copy() {
        InMemoryMentionStore copy = new InMemoryMentionStore();
        watches.forEach((watch, mentions) -> copy.watches.put(watch, mentions.copy()));
        return copy;
    }

    private WatchMentions of(WatchId watch) {
        return watches.computeIfAbsent(watch, id -> new WatchMentions(forgetting));
    }
}
