// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Arrival;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Mentions in the order received; see {@link MentionShelf} for the maps. */
final class MvMentionStore implements MentionStore {
    private final MvFile file;
    private final MentionShelf mentions;
    private final MvCounts counts;

    /** One process has the file, so what it did itself is all that happened. */
    private final Map<WatchId, Long> revisions = new ConcurrentHashMap<>();

    MvMentionStore(Shelves shelves) {
        file = shelves.file();
        mentions = new MentionShelf(shelves);
        counts = new MvCounts(shelves.of("bucket", Bucket.class));
    }

    @Override
    public List<Mention> add(WatchId watch, List<Mention> batch, Map<MentionId, Unread.Rank> unread) {
        return file.write(() -> {
            Optional<Arrival> newest = mentions.newest(watch);
            List<Mention> added = new ArrayList<>();
            for (Mention whole : batch) {
                Mention mention = whole.shortened();
                if (mentions.add(watch, mention, newest)) {
                    added.add(mention);
                    Optional.ofNullable(unread.get(mention.id()))
                            .ifPresent(rank -> mentions.unread().add(watch, Unread.of(whole, rank)));
                }
            }
            counts.add(watch, added);
            if (added.stream().anyMatch(Mention::own)) {
                revised(watch);
            }
            return List.copyOf(added);
        });
    }

    @Override
    public List<Unread> unread(WatchId watch, int limit) {
        return file.read(() -> mentions.unread().of(watch).limit(limit).toList());
    }

    @Override
    public void read(WatchId watch, Map<MentionId, Says> says, Collection<Unread> done) {
        file.write(() -> {
            says.forEach((id, found) -> mentions.read(watch, id, found));
            done.forEach(post -> mentions.unread().remove(watch, post));
            if (!says.isEmpty()) {
                revised(watch);
            }
        });
    }

    @Override
    public List<Arrival> arrivalsAfter(WatchId watch, Position after, int limit, Instant now) {
        return file.read(() -> mentions.arrivalsAfter(watch, after)
                .filter(arrival -> mentions.lives(watch, arrival.mention(), now))
                .limit(limit)
                .toList());
    }

    @Override
    public List<Mention> latest(WatchId watch, int limit, Instant now) {
        return file.read(() -> mentions.newestFirst(watch)
                .filter(mention -> mention.deletedAt().isEmpty() && mentions.lives(watch, mention, now))
                .limit(limit)
                .toList());
    }

    @Override
    public Optional<Mention> find(WatchId watch, MentionId id, Instant now) {
        return file.read(() -> mentions.get(watch, id).filter(mention -> mentions.lives(watch, mention, now)));
    }

    @Override
    public List<Mention> ownPosts(WatchId watch, Instant from, Instant to) {
        return file.read(() -> mentions.ownPosts(watch, from, to)
                .filter(mention -> mentions.lives(watch, mention, to))
                .toList());
    }

    @Override
    public List<Bucket> buckets(WatchId watch, Instant from, Instant to) {
        return file.read(() -> counts.between(watch, from, to));
    }

    @Override
    public boolean delete(WatchId watch, MentionId id, Instant noticedAt) {
        return file.write(() -> {
            Optional<Mention> known =
                    mentions.get(watch, id).filter(m -> m.deletedAt().isEmpty());
            known.ifPresent(mention -> bury(watch, mention, noticedAt));
            known.ifPresent(mention -> revised(watch));
            return known.isPresent();
        });
    }

    @Override
    public void keep(WatchId watch, Collection<MentionId> ids, Instant until) {
        file.write(() -> {
            for (MentionId id : ids) {
                mentions.get(watch, id).ifPresent(mention -> mentions.keep(watch, mention, until));
            }
        });
    }

    private void bury(WatchId watch, Mention mention, Instant noticedAt) {
        mentions.bury(watch, mention, noticedAt);
        file.deleted(Deletion.Kind.MENTION, watch.value(), Key.hash(mention.id().key()));
    }

    /** Deletes in a copy what was deleted after it was made; call it inside a write. */
    void deleteAgain(Deletion deletion) {
        mentions.deleteAgain(new WatchId(deletion.owner()), deletion.hash(), deletion.at());
    }

    /** Removes expired texts and counts; call it inside a write. */
    void expire(Instant now) {
        mentions.expire(now);
        counts.expire(now.minus(COUNT_LIFE));
    }

    @Override
    public int purge(WatchId watch, SourceName source, String authorId, Instant now) {
        return file.write(() -> {
            List<Mention> theirs = mentions.by(watch, source, authorId);
            theirs.forEach(mention -> bury(watch, mention, now));
            revised(watch);
            return theirs.size();
        });
    }

    @Override
    public long revision(WatchId watch) {
        return revisions.getOrDefault(watch, 0L);
    }

    private void revised(WatchId watch) {
        revisions.merge(watch, 1L, Long::sum);
    }
}
