// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.memory.LruMap;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Posts of one watch as they were read last, in this process; the least asked for go first. For many threads. */
final class PostMemory {
    /** Posts remembered: samples of a dozen stories, about 1 KB each. */
    static final int MOST = 2_000;

    /** After so long a post is read again, whatever the revision says. */
    static final Duration TRUSTED = Duration.ofHours(1);

    /** Own posts of a longer stretch, and counts of a shorter one, are asked for too rarely to be remembered. */
    private static final Duration OWN = Duration.ofDays(3);

    /** Later than this hardly anything is added to a count; what this process did not see come is seen within the hour. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final LruMap<MentionId, Read> posts = new LruMap<>(MOST);

    private Optional<Own> own = Optional.empty();
    private Optional<Past> past = Optional.empty();
    private long revision = -1;

    private record Read(Mention mention, Instant at) {
        boolean trusted(Instant now) {
            return PostMemory.trusted(at, now)
                    && now.isBefore(mention.receivedAt().plus(MentionStore.TEXT_LIFE));
        }
    }

    /** Own posts from a time on. */
    private record Own(List<Mention> posts, Instant from, Instant readAt) {}

    /**
     * Counts that hardly change any more.
     *
     * @param hour in which they were read
     */
    private record Past(List<Bucket> buckets, Instant from, Instant to, Instant hour) {
        /** Something may be added to the counts from there on. */
        Past until(Instant end) {
            return end.isBefore(to)
                    ? new Past(buckets.subList(0, firstNotBefore(buckets, end)), from, end, hour)
                    : this;
        }
    }

    /** Forgets everything when the store is not at this revision any more. */
    synchronized void trustedAt(long current) {
        if (current != revision) {
            posts.clear();
            own = Optional.empty();
            revision = current;
        }
    }

    synchronized Map<MentionId, Mention> known(Collection<MentionId> ids, Instant now) {
        Map<MentionId, Mention> known = new HashMap<>();
        for (MentionId id : ids) {
            posts.find(id).filter(read -> read.trusted(now)).ifPresent(read -> known.put(id, read.mention()));
        }
        return known;
    }

    synchronized void remember(List<Mention> read, Instant now) {
        read.forEach(mention -> posts.put(mention.id(), new Read(mention, now)));
    }

    /** @param store reads those of {@code [from, to)} */
    synchronized List<Mention> ownPosts(Instant from, Instant to, Supplier<List<Mention>> store) {
        if (Duration.between(from, to).compareTo(OWN) > 0) {
            return store.get();
        }
        if (own.filter(known -> !known.from().isAfter(from) && trusted(known.readAt(), to))
                .isEmpty()) {
            own = Optional.of(new Own(store.get(), from, to));
        }
        return own.orElseThrow().posts().stream()
                .filter(post -> !post.at().isBefore(from) && post.at().isBefore(to))
                .toList();
    }

    /**
     * Counts of days are read once an hour as far as hardly anything is added to them any more, and anew from there.
     *
     * @param store reads those between two times
     */
    synchronized List<Bucket> buckets(Instant from, Instant to, BiFunction<Instant, Instant, List<Bucket>> store) {
        if (Duration.between(from, to).compareTo(OWN) <= 0) {
            return store.apply(from, to);
        }
        Instant hour = to.truncatedTo(ChronoUnit.HOURS);
        Optional<Past> known = past.filter(
                before -> before.hour().equals(hour) && !before.from().isAfter(from));
        Instant first = known.map(Past::from).orElse(from);
        List<Bucket> all = new ArrayList<>(known.map(Past::buckets).orElse(List.of()));
        all.addAll(store.apply(known.map(Past::to).orElse(from), to));
        Past next = new Past(all, first, to, hour);
        past = Optional.of(next.until(Bucket.startOf(to.minus(SETTLED))));
        return Collections.unmodifiableList(all.subList(firstNotBefore(all, from), all.size()));
    }

    /** @param buckets by start */
    private static int firstNotBefore(List<Bucket> buckets, Instant start) {
        int low = 0;
        int high = buckets.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (buckets.get(middle).start().isBefore(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * A look met these in the order stored, where it takes a moment until a change is seen. What was read of a post, or
     * that it was taken away, never changes again; an own post and one that is still to be read are looked up.
     */
    synchronized void arrived(List<Mention> mentions, Instant now) {
        for (Mention mention : mentions) {
            past = past.map(known -> known.until(Bucket.startOf(mention.at())));
            if (!mention.own()
                    && (mention.says().isPresent() || mention.deletedAt().isPresent())) {
                posts.put(mention.id(), new Read(mention, now));
            }
        }
    }

    private static boolean trusted(Instant at, Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(TRUSTED));
    }
}
