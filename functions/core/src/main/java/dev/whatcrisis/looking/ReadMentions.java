// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.mention.Arrival;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.story.Placed;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.StoryGrouper;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.Watch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the mentions that are new since the last run and puts each into its story. */
public final class ReadMentions {
    /**
     * For so long a mention may be on its way from the moment that gives it its place until it can be read: half a minute
     * at most for a write with all its tries, two minutes and a half for an index that lags, and two for clocks that
     * differ.
     */
    public static final Duration OVERLAP = Duration.ofMinutes(5);

    /** New mentions read in one run, beyond those around the watermark that are known; the next run reads on. */
    public static final int MOST = 2_000;

    private final MentionStore mentions;

    private final Predicate<IncidentId> open;

    public ReadMentions(MentionStore mentions) {
        this(mentions, incident -> true);
    }

    /**
     * @param open whether an incident is not over, for when two stories turn out to be one
     */
    public ReadMentions(MentionStore mentions, Predicate<IncidentId> open) {
        this.mentions = mentions;
        this.open = open;
    }

    /**
     * @param read every new mention, own posts included, in the order received
     * @param byStory new mentions by others; a near-duplicate is there without its sentiment
     * @param joined open incidents whose stories turned out to be one, by the one that goes on
     */
    public record Reading(
            WatchState state,
            List<Mention> read,
            Map<StoryId, List<Mention>> byStory,
            Map<IncidentId, IncidentId> joined) {}

    public Reading read(Watch watch, WatchState state, Instant now) {
        Position from = new Position(state.bookmark().watermark().receivedAt().minus(OVERLAP), "");
        int limit = MOST + state.bookmark().recent().size();
        List<Arrival> page = mentions.arrivalsAfter(watch.id(), from, limit, now);
        Lazy<StoryGrouper> grouper = new Lazy<>(() -> new StoryGrouper(new HashSet<>(watch.terms())));
        List<String> marks =
                page.stream().map(arrival -> mark(arrival.mention())).toList();
        if (unchanged(state, page, marks)) {
            return new Reading(state, List.of(), Map.of(), Map.of());
        }
        WatchState known = state;
        Stories stories = state.book().stories();
        List<Mention> read = new ArrayList<>();
        Map<StoryId, List<Mention>> byStory = new LinkedHashMap<>();
        Map<IncidentId, IncidentId> joined = new LinkedHashMap<>();
        for (int at = 0; at < page.size(); at++) {
            Mention mention = page.get(at).mention();
            if (known(state, mention, marks.get(at))) {
                continue;
            }
            read.add(mention);
            if (!mention.own() && mention.deletedAt().isEmpty()) {
                Placed placed = grouper.get().place(stories, mention);
                stories = placed.next();
                if (placed.absorbed().isPresent()) {
                    StoryId gone = placed.absorbed().get();
                    twoIncidents(known, gone, placed.story(), joined);
                    known = known.joined(gone, placed.story(), open);
                    List<Mention> moved = byStory.remove(gone);
                    byStory.computeIfAbsent(placed.story(), id -> new ArrayList<>())
                            .addAll(moved == null ? List.of() : moved);
                }
                byStory.computeIfAbsent(placed.story(), id -> new ArrayList<>())
                        .add(placed.duplicate() ? mention.withoutSentiment() : mention);
            }
        }
        Position watermark = watermark(page, state.bookmark().watermark());
        Set<String> unreached = page.size() == limit ? state.bookmark().recent() : Set.of();
        WatchState next = known.read(watermark, recent(page, marks, watermark, unreached), stories);
        return new Reading(next, read, byStory, joined);
    }

    /** Whether there is what was there at the last run, no less and no more: the bookmark stays where it is. */
    private static boolean unchanged(WatchState state, List<Arrival> page, List<String> marks) {
        Bookmark bookmark = state.bookmark();
        return marks.size() == bookmark.recent().size()
                && !page.isEmpty()
                && page.getLast().place().equals(bookmark.watermark())
                && bookmark.recent().containsAll(marks);
    }

    private void twoIncidents(WatchState known, StoryId gone, StoryId into, Map<IncidentId, IncidentId> joined) {
        Optional<IncidentId> theirs =
                Optional.ofNullable(known.book().incidentOf().get(gone)).filter(open);
        Optional<IncidentId> ours =
                Optional.ofNullable(known.book().incidentOf().get(into)).filter(open);
        if (theirs.isPresent() && ours.isPresent() && !theirs.equals(ours)) {
            joined.put(theirs.get(), ours.get());
        }
    }

    /** States of earlier releases hold whole keys. */
    private static boolean known(WatchState state, Mention mention, String mark) {
        return state.bookmark().recent().contains(mark)
                || state.bookmark().recent().contains(mention.id().key());
    }

    /**
     * What a mention that was read is known by: 64 bits of its key in 13 characters, so that the state stays small in a
     * storm; that two of some thousand share them is out of the question.
     */
    static String mark(Mention mention) {
        long hash = 0xcbf29ce484222325L;
        for (byte one : mention.id().key().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (one & 0xff)) * 0x100000001b3L;
        }
        return inLetters(hash);
    }

    /** Like {@link Long#toUnsignedString(long, int)}, which goes by way of a BigInteger for half of them. */
    private static String inLetters(long unsigned) {
        if (unsigned >= 0) {
            return Long.toString(unsigned, Character.MAX_RADIX);
        }
        long rest = Long.remainderUnsigned(unsigned, Character.MAX_RADIX);
        return Long.toString(Long.divideUnsigned(unsigned, Character.MAX_RADIX), Character.MAX_RADIX)
                + Character.forDigit((int) rest, Character.MAX_RADIX);
    }

    /** Never moves back, even when a page full of mentions that came late ends before it. */
    private static Position watermark(List<Arrival> page, Position known) {
        Position last = page.isEmpty() ? known : page.getLast().place();
        return last.compareTo(known) > 0 ? last : known;
    }

    /**
     * @param unreached keys that are known and may lie beyond the end of a full page
     */
    private static Set<String> recent(
            List<Arrival> page, List<String> marks, Position watermark, Set<String> unreached) {
        Instant from = watermark.receivedAt().minus(OVERLAP);
        Set<String> keys = new HashSet<>(unreached);
        for (int at = 0; at < page.size(); at++) {
            Arrival arrival = page.get(at);
            String mark = marks.get(at);
            keys.remove(arrival.mention().id().key());
            if (arrival.place().receivedAt().isBefore(from)) {
                keys.remove(mark);
            } else {
                keys.add(mark);
            }
        }
        return keys;
    }
}
