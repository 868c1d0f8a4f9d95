// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Keeps incidents, their append-only timelines, and the counts and mentions of their stories. */
public interface IncidentStore {
    /** After all that anybody will ever live through, as clocks can be ahead. */
    Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Incidents that are read at once where all are. */
    int PAGE = 200;

    /**
     * Pointers to mentions that are kept per incident: its first ones. The counts go on beyond it, but what an incident is
     * about is then read from what was said up to there.
     */
    int MAX_MENTIONS = 2_000;

    Optional<Incident> find(IncidentId id);

    /** Incidents of a watch that are not over, oldest first. */
    List<Incident> open(WatchId watch);

    /** Which of them those are. */
    default List<IncidentId> openIds(WatchId watch) {
        return open(watch).stream().map(Incident::id).toList();
    }

    /** Incidents of a watch that are over since a later time than this, the latest end first; at most {@code limit}. */
    List<Incident> ended(WatchId watch, Instant since, int limit);

    /** A page of the incidents opened in {@code [from, to)}, newest first. */
    Page history(WatchId watch, Instant from, Instant to, Optional<String> cursor, int limit);

    /**
     * Stores the incident if the stored version is still {@code incident.version()} (0: none stored).
     *
     * @return the incident with its new version; empty when somebody else saved in between
     */
    Optional<Incident> save(Incident incident);

    /** Writes an entry, once per key. Returns false when the key was there already. */
    boolean append(IncidentId id, TimelineEntry entry);

    /** All entries, oldest first. */
    List<TimelineEntry> timeline(IncidentId id);

    /**
     * Counts these mentions to the incident, each once however often it is given, and points to them. A near-duplicate
     * is given without its sentiment, so that it counts as a post but not as a critical author.
     *
     * @return the ones that were new
     */
    List<Mention> addMentions(IncidentId id, List<Mention> mentions);

    /** The incident's own 5-minute counts, by start, then source. */
    List<Bucket> buckets(IncidentId id);

    /** Those of its counts that start at this time or later. */
    List<Bucket> buckets(IncidentId id, Instant from);

    /** Pointers to its mentions, in the order added, at most {@link #MAX_MENTIONS}. */
    List<MentionId> mentions(IncidentId id);

    /** The same without what a person took off it. */
    default List<MentionId> ownMentions(Incident incident) {
        Set<MentionId> gone = takenOff(incident);
        List<MentionId> ids = mentions(incident.id());
        return gone.isEmpty()
                ? ids
                : ids.stream().filter(id -> !gone.contains(id)).toList();
    }

    /** What a person took off it, and what was added to that since. */
    default Set<MentionId> takenOff(Incident incident) {
        return incident.handling().splits().stream()
                .flatMap(split -> split.into().stream())
                .flatMap(other -> mentions(other).stream())
                .collect(Collectors.toSet());
    }

    /** Each incident that a watch ever had, the latest first. */
    default void forEach(WatchId watch, Consumer<Incident> each) {
        Optional<String> cursor = Optional.empty();
        do {
            Page page = history(watch, Instant.EPOCH, EVER, cursor, PAGE);
            page.incidents().forEach(each);
            cursor = page.next();
        } while (cursor.isPresent());
    }

    /** A page of history; {@code next} is empty at the end. */
    record Page(List<Incident> incidents, Optional<String> next) {
        public Page {
            incidents = List.copyOf(incidents);
        }

        /** The page at the head of these incidents; at least {@code limit + 1} of them are needed to know of a next. */
        public static Page firstOf(List<Incident> newestFirst, int limit) {
            if (limit < 1) {
                throw new IllegalArgumentException("limit must be at least 1, not " + limit);
            }
            if (newestFirst.size() <= limit) {
                return new Page(newestFirst, Optional.empty());
            }
            HistoryCursor last = HistoryCursor.of(newestFirst.get(limit - 1));
            return new Page(newestFirst.subList(0, limit), Optional.of(last.encode()));
        }
    }
}
