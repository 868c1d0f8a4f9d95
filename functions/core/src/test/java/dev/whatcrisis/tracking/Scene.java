// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.Step;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.looking.Bookmark;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.Sightings;
import dev.whatcrisis.looking.Snapshot;
import dev.whatcrisis.looking.Snapshots;
import dev.whatcrisis.looking.StoryBook;
import dev.whatcrisis.looking.StoryTally;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.story.Stories;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A watch of an invented bakery that has been watched for 15 silent days, in memory. */
public final class Scene {
    public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    public static final StoryId STORY = new StoryId("story");
    private static final SourceName FORUM = new SourceName("forum");
    private static final Query QUERY = Query.parse("forum:acme");
    private static final Step WATCHED = watched();

    public final Watch watch;
    public final Ports ports = Ports.inMemory();

    public Scene() {
        this(Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, List.of(QUERY), NOON));
    }

    public Scene(Watch watch) {
        this.watch = watch;
    }

    public Snapshot seeing(Instant now) {
        return moment(now, SourceHealth.Sight.LIVING, 1);
    }

    public Snapshot blind(Instant now) {
        return moment(now, SourceHealth.Sight.BLIND, 0);
    }

    /** The watch as a whole sees, but nothing of the forum. */
    public Snapshot withoutForum(Instant now) {
        return moment(now, SourceHealth.Sight.BLIND, 0.9);
    }

    private Snapshot moment(Instant now, SourceHealth.Sight sight, double share) {
        Sight seen = new Sight(List.of(new SourceHealth(QUERY, sight, Fact.plain("said so"))), share);
        return new Snapshots(ports).of(watch, state(Map.of(), Map.of()), Optional.of(WATCHED.signal()), seen, now);
    }

    /** Stores these posts, and gives the state in which they are the tally of one story. */
    public WatchState tallied(List<Mention> posts) {
        ports.mentions().add(watch.id(), posts);
        StoryTally tally = StoryTally.startingAt(posts.getFirst().at());
        for (Mention post : posts) {
            tally = tally.plus(post);
        }
        return state(Map.of(STORY, tally), Map.of());
    }

    public WatchState state(Map<StoryId, StoryTally> tallies, Map<StoryId, IncidentId> incidents) {
        return new WatchState(
                watch.id(),
                new Bookmark(new Position(NOON, ""), Set.of()),
                WATCHED.next(),
                new StoryBook(Stories.none(), tallies, incidents),
                Sightings.NONE,
                Optional.empty(),
                Map.of(),
                0);
    }

    public WatchState open(WatchState state, Snapshot moment) {
        return new OpenIncidents(ports.mentions(), ports.incidents(), new HarmlessStories())
                .open(state, moment, state.book().tallies().keySet(), true);
    }

    public List<Incident> open() {
        return ports.incidents().open(watch.id());
    }

    public Incident update(Incident incident, Snapshot moment) {
        return new UpdateIncidents(ports, new KnownCounts(ports.incidents()))
                .update(incident, "", moment)
                .orElseThrow();
    }

    /** So many posts by different people, a minute apart, the last one at {@code NOON}. */
    public static List<Mention> posts(int count, double negative, String words) {
        List<Mention> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posts.add(post(
                    words.hashCode() + "-" + i,
                    words + " " + Integer.toString(i * 7919 + 12345, 36),
                    NOON.minusSeconds(60L * (count - 1 - i)),
                    negative));
        }
        return posts;
    }

    public static Mention post(String id, String text, Instant at, double negative) {
        return Mention.of(new MentionId(FORUM, id), at, at, text)
                .by(new Author("author-" + id, "Author", OptionalLong.empty()))
                .withSentiment(new Sentiment(negative, 1 - negative, 0, true));
    }

    public static Mention own(String id, String text, Instant at) {
        return post(new MentionId(FORUM, id), text, at, Optional.empty(), true);
    }

    public static Mention ownAnswer(String id, String text, Instant at, Mention to) {
        return post(new MentionId(FORUM, id), text, at, Optional.of(to.id()), true);
    }

    public static Mention answer(String id, String text, Instant at, Mention to) {
        return post(new MentionId(FORUM, id), text, at, Optional.of(to.id()), false)
                .by(new Author("author-" + id, "Author", OptionalLong.empty()));
    }

    private static Mention post(MentionId id, String text, Instant at, Optional<MentionId> replyTo, boolean own) {
        return new Mention(
                id,
                at,
                at,
                Optional.empty(),
                text,
                "",
                Optional.empty(),
                Engagement.NONE,
                replyTo,
                own,
                false,
                Optional.of(new Sentiment(0.6, 0.4, 0, true)),
                Optional.empty());
    }

    private static Step watched() {
        Detector detector = new Detector(ZoneOffset.UTC, Sensitivity.BALANCED);
        Instant start = NOON.minus(Duration.ofDays(15));
        DetectorState state = detector.fresh(start);
        Step step = detector.step(state, Count.of(start, 0));
        for (Instant at = start.plus(Count.WIDTH); at.isBefore(NOON); at = at.plus(Count.WIDTH)) {
            step = detector.step(step.next(), Count.of(at, at.isAfter(NOON.minusSeconds(3600)) ? 9 : 0));
        }
        return step;
    }
}
