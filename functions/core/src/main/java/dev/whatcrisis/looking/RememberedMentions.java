// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Sketch;
import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.mention.Arrival;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.relevance.Corrections;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A store whose posts are read once: what a look reads of a story's sample is there for the next look, in this process and
 * nowhere else. A look begins with {@link #recall}, which forgets everything when the store's
 * {@link MentionStore#revision revision} says that a post was taken away meanwhile.
 */
public final class RememberedMentions implements MentionStore {
    private final MentionStore store;
    private final Map<WatchId, PostMemory> memories = new HashMap<>();
    private final Map<WatchId, Corrections> corrections = new HashMap<>();
    private final LruMap<String, Sketch> sketches = new LruMap<>(PostMemory.MOST);

    public RememberedMentions(MentionStore store) {
        this.store = store;
    }

    /** Begins a look at a watch. */
    public void recall(WatchId watch) {
        recall(watch, Corrections.NONE);
    }

    /** The same; the posts of this look are read as the team corrected them. */
    public void recall(WatchId watch, Learned learned, Instant now) {
        recall(watch, Corrections.of(learned, now, text -> sketches.findOrMake(text, Sketch::of)));
    }

    private void recall(WatchId watch, Corrections said) {
        memory(watch).trustedAt(store.revision(watch));
        synchronized (this) {
            corrections.put(watch, said);
        }
    }

    private synchronized Corrections corrections(WatchId watch) {
        return corrections.getOrDefault(watch, Corrections.NONE);
    }

    /** Whether the posts of this look may be read otherwise than at the look before. */
    public boolean correctedSince(WatchId watch, Instant last) {
        return corrections(watch).changedSince(last);
    }

    @Override
    public Optional<Mention> find(WatchId watch, MentionId id, Instant now) {
        return findAll(watch, List.of(id), now).stream().findFirst();
    }

    @Override
    public List<Mention> findAll(WatchId watch, Collection<MentionId> ids, Instant now) {
        PostMemory memory = memory(watch);
        Map<MentionId, Mention> known = memory.known(ids, now);
        List<MentionId> missing =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            List<Mention> read = store.findAll(watch, missing, now);
            memory.remember(read, now);
            read.forEach(mention -> known.put(mention.id(), mention));
        }
        List<Mention> found = new ArrayList<>();
        ids.forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(found::add));
        return corrections(watch).over(found);
    }

    @Override
    public List<Mention> ownPosts(WatchId watch, Instant from, Instant to) {
        return corrections(watch).over(memory(watch).ownPosts(from, to, () -> store.ownPosts(watch, from, to)));
    }

    @Override
    public List<Mention> add(WatchId watch, List<Mention> batch, Map<MentionId, Unread.Rank> unread) {
        return store.add(watch, batch, unread);
    }

    @Override
    public List<Unread> unread(WatchId watch, int limit) {
        return store.unread(watch, limit);
    }

    @Override
    public void read(WatchId watch, Map<MentionId, Says> says, Collection<Unread> done) {
        store.read(watch, says, done);
    }

    @Override
    public List<Mention> receivedAfter(WatchId watch, Position after, int limit, Instant now) {
        return corrections(watch).over(store.receivedAfter(watch, after, limit, now));
    }

    @Override
    public List<Arrival> arrivalsAfter(WatchId watch, Position after, int limit, Instant now) {
        List<Arrival> arrivals = store.arrivalsAfter(watch, after, limit, now);
        memory(watch).arrived(arrivals.stream().map(Arrival::mention).toList(), now);
        Corrections said = corrections(watch);
        return arrivals.stream()
                .map(arrival -> new Arrival(arrival.place(), said.over(arrival.mention())))
                .toList();
    }

    @Override
    public List<Mention> latest(WatchId watch, int limit, Instant now) {
        return corrections(watch).over(store.latest(watch, limit, now));
    }

    @Override
    public List<Bucket> buckets(WatchId watch, Instant from, Instant to) {
        return memory(watch).buckets(from, to, (start, end) -> store.buckets(watch, start, end));
    }

    @Override
    public boolean delete(WatchId watch, MentionId id, Instant noticedAt) {
        return store.delete(watch, id, noticedAt);
    }

    @Override
    public void keep(WatchId watch, Collection<MentionId> ids, Instant until) {
        store.keep(watch, ids, until);
    }

    @Override
    public int purge(WatchId watch, SourceName source, String authorId, Instant now) {
        return store.purge(watch, source, authorId, now);
    }

    @Override
    public long revision(WatchId watch) {
        return store.revision(watch);
    }

    private synchronized PostMemory memory(WatchId watch) {
        return memories.computeIfAbsent(watch, id -> new PostMemory());
    }
}
