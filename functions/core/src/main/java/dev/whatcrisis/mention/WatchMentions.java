// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The mentions and counts of one watch, in memory. */
final class WatchMentions {
    private final Map<MentionId, Kept> byId = new HashMap<>();
    private final NavigableMap<Position, MentionId> received = new TreeMap<>();
    private final NavigableMap<Position, MentionId> ownByTime = new TreeMap<>();
    private final Counts counts = new Counts();
    private final Forgetting forgetting;
    private final Queue<Position> arrivals = new ArrayDeque<>();
    private final IdHashes forgotten;
    private final Map<MentionId, Unread> unread = new HashMap<>();
    private long revision;

    WatchMentions(Forgetting forgetting) {
        this(forgetting, new IdHashes());
    }

    private WatchMentions(Forgetting forgetting, IdHashes forgotten) {
        this.forgetting = forgetting;
        this.forgotten = forgotten;
    }

    private record Kept(Mention mention, Instant livesUntil) {
        boolean lives(Instant now) {
            return now.isBefore(livesUntil);
        }
    }

    /** The last one in the order; those of one batch are stored at once, each behind it. */
    Optional<Arrival> newest() {
        return Optional.ofNullable(received.lastEntry()).flatMap(this::arrival);
    }

    private Optional<Arrival> arrival(Map.Entry<Position, MentionId> entry) {
        return Optional.ofNullable(byId.get(entry.getValue())).map(kept -> new Arrival(entry.getKey(), kept.mention()));
    }

    boolean add(Mention mention, Optional<Arrival> newest) {
        Kept fresh = new Kept(mention, mention.receivedAt().plus(MentionStore.TEXT_LIFE));
        if (forgotten.contains(mention.id()) || byId.putIfAbsent(mention.id(), fresh) != null) {
            return false;
        }
        Position position = Arrival.place(mention, newest);
        received.put(position, mention.id());
        arrivals.add(position);
        forget(mention.receivedAt());
        if (mention.own()) {
            ownByTime.put(new Position(mention.at(), mention.id().key()), mention.id());
            revision++;
        }
        counts.add(mention);
        return true;
    }

    /** Own posts and what is needed stay; of the others the id stays known, so that they are not counted again. */
    private void forget(Instant now) {
        Instant before = now.minus(forgetting.after());
        for (Position oldest = arrivals.peek();
                oldest != null && oldest.receivedAt().isBefore(before);
                oldest = arrivals.peek()) {
            arrivals.remove();
            MentionId id = received.get(oldest);
            if (id != null && !forgetting.needed().test(id) && !own(id)) {
                byId.remove(id);
                unread.remove(id);
                received.remove(oldest);
                forgotten.add(id);
            }
        }
    }

    private boolean own(MentionId id) {
        return Optional.ofNullable(byId.get(id))
                .filter(kept -> kept.mention().own())
                .isPresent();
    }

    void unread(Unread post) {
        unread.put(post.id(), post);
    }

    List<Unread> unread(int limit) {
        return unread.values().stream().sorted().limit(limit).toList();
    }

    void read(Map<MentionId, Says> says, Collection<Unread> done) {
        says.forEach(this::read);
        done.forEach(post -> unread.remove(post.id()));
    }

    private void read(MentionId id, Says says) {
        Kept kept = byId.get(id);
        if (kept != null && kept.mention().deletedAt().isEmpty()) {
            byId.put(id, new Kept(kept.mention().withSays(says), kept.livesUntil()));
            revision++;
        }
    }

    List<Arrival> arrivalsAfter(Position after, int limit, Instant now) {
        List<Arrival> arrivals = new ArrayList<>();
        for (Map.Entry<Position, MentionId> entry :
                received.tailMap(after, false).entrySet()) {
            if (arrivals.size() >= limit) {
                break;
            }
            find(entry.getValue(), now).ifPresent(found -> arrivals.add(new Arrival(entry.getKey(), found)));
        }
        return List.copyOf(arrivals);
    }

    List<Mention> latest(int limit, Instant now) {
        return living(received.descendingMap().values(), now)
                .filter(mention -> mention.deletedAt().isEmpty())
                .limit(limit)
                .toList();
    }

    Optional<Mention> find(MentionId id, Instant now) {
        return Optional.ofNullable(byId.get(id)).filter(kept -> kept.lives(now)).map(Kept::mention);
    }

    List<Mention> ownPosts(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return List.of();
        }
        Position start = new Position(from, "");
        Position end = new Position(to, "");
        return living(ownByTime.subMap(start, true, end, false).values(), to).toList();
    }

    List<Bucket> buckets(Instant from, Instant to) {
        return counts.between(from, to);
    }

    boolean delete(MentionId id, Instant noticedAt) {
        Kept kept = byId.get(id);
        if (kept == null || kept.mention().deletedAt().isPresent()) {
            return false;
        }
        byId.put(id, new Kept(kept.mention().tombstone(noticedAt), kept.livesUntil()));
        unread.remove(id);
        revision++;
        return true;
    }

    void keep(MentionId id, Instant until) {
        byId.computeIfPresent(id, (known, kept) -> kept.lives(until) ? kept : new Kept(kept.mention(), until));
    }

    int purge(SourceName source, String authorId, Instant now) {
        List<MentionId> theirs = byId.values().stream()
                .map(Kept::mention)
                .filter(mention -> mention.id().source().equals(source))
                .filter(mention -> mention.author()
                        .filter(author -> author.id().equals(authorId))
                        .isPresent())
                .map(Mention::id)
                .toList();
        theirs.forEach(id -> delete(id, now));
        return theirs.size();
    }

    long revision() {
        return revision;
    }

    /** The same, apart, and forgetting nothing more. */
    WatchMentions copy() {
        WatchMentions copy = new WatchMentions(Forgetting.NOTHING, forgotten.copy());
        copy.byId.putAll(byId);
        copy.received.putAll(received);
        copy.ownByTime.putAll(ownByTime);
        copy.arrivals.addAll(arrivals);
        copy.unread.putAll(unread);
        counts.all().forEach(copy.counts::add);
        copy.revision = revision;
        return copy;
    }

    private Stream<Mention> living(Collection<MentionId> ids, Instant now) {
        return ids.stream().flatMap(id -> find(id, now).stream());
    }
}
