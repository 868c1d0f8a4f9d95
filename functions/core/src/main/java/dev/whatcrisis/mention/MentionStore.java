// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps mentions and their exact 5-minute counts.
 *
 * <pre>{@code
 * watch  mention         at     received        watch  bucket start  source  total  critical
 * acme   hackernews/1    10:01  10:05           acme   10:00         rss     1      0
 * acme   rss/a           10:02  10:05           acme   10:00         hackern 1      1
 * }</pre>
 *
 * A mention is stored once, and counted once, however often and however concurrently it is added. Texts and names
 * are gone {@link #TEXT_LIFE} after they were received unless {@link #keep kept}; expired mentions are never returned.
 */
public interface MentionStore {
    /** How long texts and names live, unless an incident refers to them. */
    Duration TEXT_LIFE = Duration.ofDays(30);

    /** How long counts live. */
    Duration COUNT_LIFE = Duration.ofDays(400);

    /**
     * Stores those of the batch that are new, {@link Mention#shortened shortened}, and adds them to the counts. A call that
     * breaks off may have done a part of it; repeated, it does the rest, and counts none twice.
     *
     * @return the ones that were new, as they are stored, in the batch's order
     */
    default List<Mention> add(WatchId watch, List<Mention> batch) {
        return add(watch, batch, Map.of());
    }

    /**
     * The same, and notes with those that are new which of them are still to be read.
     *
     * @param unread what of the batch nobody has read; the rest is as read as it will be
     */
    List<Mention> add(WatchId watch, List<Mention> batch, Map<MentionId, Unread.Rank> unread);

    /** Posts that are still to be read, in the order in which they are to be, at most {@code limit}; none that was deleted. */
    List<Unread> unread(WatchId watch, int limit);

    /**
     * Keeps what posts were found to say; what was deleted meanwhile stays as it is.
     *
     * @param says of stored posts, also of such as nobody noted to be unread
     * @param done what is no longer to be read
     */
    void read(WatchId watch, Map<MentionId, Says> says, Collection<Unread> done);

    /**
     * Mentions after a position in the order stored, at most {@code limit}. One that is stored later than another that can
     * be read here has no earlier {@link Arrival#place place}, unless both were stored at once.
     */
    List<Arrival> arrivalsAfter(WatchId watch, Position after, int limit, Instant now);

    /** The same without their places. */
    default List<Mention> receivedAfter(WatchId watch, Position after, int limit, Instant now) {
        return arrivalsAfter(watch, after, limit, now).stream()
                .map(Arrival::mention)
                .toList();
    }

    /** The mentions stored last, newest first, own posts included, tombstones left out; at most {@code limit}. */
    List<Mention> latest(WatchId watch, int limit, Instant now);

    Optional<Mention> find(WatchId watch, MentionId id, Instant now);

    /** Those of these mentions that are known and not expired, in the order asked for. */
    default List<Mention> findAll(WatchId watch, Collection<MentionId> ids, Instant now) {
        return ids.stream().flatMap(id -> find(watch, id, now).stream()).toList();
    }

    /** Own posts whose own time lies in {@code [from, to)}, oldest first, tombstones included. */
    List<Mention> ownPosts(WatchId watch, Instant from, Instant to);

    /** Counts whose start lies in {@code [from, to)}, by start, then source; five minutes without a post have none. */
    List<Bucket> buckets(WatchId watch, Instant from, Instant to);

    /**
     * Replaces a mention by its tombstone; its counts stay.
     *
     * @return false when it is unknown or was a tombstone already
     */
    boolean delete(WatchId watch, MentionId id, Instant noticedAt);

    /** Lets these mentions live at least until then. */
    void keep(WatchId watch, Collection<MentionId> ids, Instant until);

    /** Replaces every mention of this author by its tombstone, and says how many there were. */
    int purge(WatchId watch, SourceName source, String authorId, Instant now);

    /**
     * A number that is another one after a mention was deleted, purged or read, and after an own post was stored: whoever
     * remembers mentions, or lists of own posts, reads them again then.
     */
    long revision(WatchId watch);
}
