// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.collecting;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Unread;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what polls left unread, after each poll and also when a source had nothing new. While an incident is open, its posts count as
 * unread, too, that were stored before there was a reader.
 */
public final class ReadUnread {
    /** Posts that are read before what they say is stored: what was read is not lost when a run ends early. */
    static final int BATCH = 50;

    /** Posts of an incident that are read though they were stored before there was a reader: the newest ones. */
    static final int MOST_EARLIER = 500;

    private final MentionStore mentions;
    private final IncidentStore incidents;
    private final ReadPosts reading;
    private final InstantSource clock;
    private final Set<WatchId> busy = ConcurrentHashMap.newKeySet();
    private final Set<IncidentId> done = ConcurrentHashMap.newKeySet();

    /**
     * @param clock says when a run has lasted so long that the next one goes on
     */
    public ReadUnread(MentionStore mentions, IncidentStore incidents, ReadPosts reading, InstantSource clock) {
        this.mentions = mentions;
        this.incidents = incidents;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Reads as many as this minute's budget allows; not when another thread does so for this watch.
     *
     * @param open the watch's incidents that are open
     * @param deadline after which no further {@value #BATCH} posts are begun
     */
    public void read(Watch watch, Collection<IncidentId> open, Instant now, Instant deadline) {
        Optional<ReadPosts.Reading> begun = reading.begin(watch, ReadingBudget.A_MINUTE, now);
        if (begun.isEmpty() || !busy.add(watch.id())) {
            return;
        }
        try {
            if (readLeft(watch, begun.get(), now, deadline)) {
                open.stream()
                        .filter(incident -> !done.contains(incident))
                        .filter(incident -> readEarlier(watch, incident, begun.get(), now, deadline))
                        .forEach(done::add);
            }
        } finally {
            busy.remove(watch.id());
        }
    }

    /** Returns whether nothing is left. */
    private boolean readLeft(Watch watch, ReadPosts.Reading reading, Instant now, Instant deadline) {
        while (true) {
            List<Unread> next = mentions.unread(watch.id(), BATCH);
            if (next.isEmpty()) {
                return true;
            }
            if (isLate(deadline) || readSome(watch, next, reading, now) < next.size()) {
                return false;
            }
        }
    }

    private int readSome(Watch watch, List<Unread> next, ReadPosts.Reading reading, Instant now) {
        Map<MentionId, Mention> stored =
                mentions.findAll(watch.id(), next.stream().map(Unread::id).toList(), now).stream()
                        .collect(Collectors.toMap(Mention::id, Function.identity(), (one, same) -> one));
        Map<MentionId, Says> says = new HashMap<>();
        List<Unread> settled = new ArrayList<>();
        for (Unread post : next) {
            Optional<Mention> toRead =
                    Optional.ofNullable(stored.get(post.id())).filter(ReadUnread::isUnread);
            Optional<Says> found =
                    toRead.flatMap(mention -> reading.says(mention, post.whole().orElse(mention.text())));
            found.ifPresent(said -> says.put(post.id(), said));
            if (toRead.isEmpty() || found.isPresent()) {
                settled.add(post);
            }
        }
        mentions.read(watch.id(), says, settled);
        return settled.size();
    }

    /** Returns whether all of them are read. */
    private boolean readEarlier(
            Watch watch, IncidentId incident, ReadPosts.Reading reading, Instant now, Instant deadline) {
        List<MentionId> ids = incidents.mentions(incident);
        List<Mention> earlier =
                mentions
                        .findAll(watch.id(), ids.subList(Math.max(0, ids.size() - MOST_EARLIER), ids.size()), now)
                        .stream()
                        .filter(ReadUnread::isUnread)
                        .toList()
                        .reversed();
        int read = 0;
        for (int from = 0; from < earlier.size() && !isLate(deadline); from += BATCH) {
            Map<MentionId, Says> says = new HashMap<>();
            for (Mention mention : earlier.subList(from, Math.min(from + BATCH, earlier.size()))) {
                reading.says(mention, mention.text()).ifPresent(said -> says.put(mention.id(), said));
            }
            if (!says.isEmpty()) {
                mentions.read(watch.id(), says, List.of());
            }
            read += says.size();
        }
        return read == earlier.size();
    }

    private static boolean isUnread(Mention mention) {
        return mention.says().isEmpty() && mention.deletedAt().isEmpty();
    }

    private boolean isLate(Instant deadline) {
        return clock.instant().isAfter(deadline);
    }
}
