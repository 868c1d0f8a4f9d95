// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.api.rota.NoCalendars;
import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.collecting.Fears;
import dev.whatcrisis.collecting.Poll;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.collecting.ReadUnread;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.SourceCounts;
import dev.whatcrisis.detecting.DetectCrises;
import dev.whatcrisis.detecting.Rehearse;
import dev.whatcrisis.detecting.SpeakUp;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.lambda.dynamo.DynamoStores;
import dev.whatcrisis.lambda.dynamo.LocalTable;
import dev.whatcrisis.lambda.dynamo.ReadUnits;
import dev.whatcrisis.lambda.dynamo.Spent;
import dev.whatcrisis.lambda.dynamo.WriteUnits;
import dev.whatcrisis.lambda.units.Network;
import dev.whatcrisis.lambda.units.Talk;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.SampleSays;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.rota.FollowCalendar;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A watch of five queries on four networks as it runs on AWS: the schedules' minutes, the events of the bus, the look of
 * each minute; over a table in DynamoDB Local whose units are counted.
 */
final class MeteredWatch {
    static final int NETWORKS = 5;

    private static final WatchId HARBOUR = new WatchId("harbour-ales");
    private static final Map<String, Set<Integer>> TENS =
            Map.of("hackernews", Set.of(0, 2, 5, 7), "mastodon", Set.of(1, 3, 6, 8), "bluesky", Set.of(2, 4, 7, 9));
    private static final Set<Integer> FEEDS = Set.of(4, 11, 19, 26, 34, 41, 49, 56);

    /** Held, so that it stays quiet. */
    private static final Logger EVENTS = Logger.getLogger("events");

    private final ReadUnits reads = new ReadUnits();
    private final WriteUnits writes = new WriteUnits();
    private final DynamoStores stores = LocalTable.create().stores(reads, writes);
    private final Ports ports = stores.detecting();
    private final Ports collecting = stores.collecting();
    private final Talk talk;
    private final CollectSource collect;
    private final DetectWatches detect;
    private final List<SourceName> networks;
    private Instant now;
    private int looks;
    private int polls;
    private int events;

    MeteredWatch(Talk talk, Instant start, Roster roster) {
        this.talk = talk;
        this.now = start;
        EVENTS.setLevel(Level.OFF);
        List<Source> sources = List.of(
                network("hackernews", Duration.ofMinutes(5), Optional.of(Duration.ofMinutes(30)), 0, "harbour ales"),
                network("mastodon", Duration.ofMinutes(5), Optional.of(Duration.ofMinutes(15)), 1, "#harbourales"),
                network("bluesky", Duration.ofMinutes(5), Optional.of(Duration.ofHours(1)), 2, "harbour.example"),
                network(
                        "rss",
                        Duration.ofMinutes(15),
                        Optional.empty(),
                        3,
                        "https://news.example/harbour.xml",
                        "https://forum.example/harbour.rss"));
        networks = sources.stream().map(Source::name).toList();
        List<Query> queries = sources.stream()
                .flatMap(source -> ((Network) source).queries().stream())
                .toList();
        ports.watches().save(Watch.of(HARBOUR, "Harbour Ales", ZoneId.of("Europe/London"), queries, start));
        ports.roster().save(roster);
        ReadPosts reading = new ReadPosts((text, role, us) -> SampleSays.ORDINARY, Fears.STANDARD);
        CollectMentions collectMentions = new CollectMentions(
                        collecting.mentions(),
                        collecting.sourceStates(),
                        collecting.followers(),
                        ToneScorer.standard(),
                        reading,
                        new Random(3),
                        () -> now)
                .taughtBy(collecting.learned());
        ReadUnread unread = new ReadUnread(collecting.mentions(), collecting.incidents(), reading, () -> now);
        collect = new CollectSource(
                collecting, sources, collectMentions, unread, happened -> events += happened.size(), () -> now);
        Sending sending = Sending.sideBySide(
                ports.alerts(), List.of(new Silent(Means.EMAIL), new Silent(Means.SMS)), () -> now, () -> "one");
        SpeakUp speakUp = new SpeakUp(ports, this::link, sending);
        detect = new DetectWatches(
                ports,
                new DetectCrises(ports, Sources::interval, speakUp),
                happened -> {},
                stores.busLedger(),
                new FirstStart(
                        Optional.of("Harbour Ales"),
                        List.of(),
                        ZoneOffset.UTC,
                        Language.EN,
                        Optional.empty(),
                        Optional.empty()),
                (people, at) -> stores.subscriptions().load(),
                new FollowCalendar(ports.rota(), ports.roster(), new NoCalendars())::follow,
                watches -> {},
                new Rehearse(ports, (watch, who, means, at) -> link(watch, Optional.empty(), who, at), sending)::round,
                () -> {},
                () -> now);
    }

    private String link(WatchId watch, Optional<IncidentId> incident, String who, Instant at) {
        return "wc.example/a/CODE";
    }

    private Network network(String name, Duration interval, Optional<Duration> overlap, int first, String... asked) {
        List<Query> queries = List.of(asked).stream()
                .map(text -> Query.parse(name + ":" + text))
                .toList();
        return new Network(new SourceName(name), interval, overlap, queries, first, talk);
    }

    /** As if it had watched for three weeks in which each network had so many posts in five minutes. */
    MeteredWatch taught(double inFiveMinutes) {
        Detector detector = new Detector(ZoneId.of("Europe/London"), Sensitivity.BALANCED);
        Instant from = Bucket.startOf(now.minus(Duration.ofDays(21)));
        DetectorState state = detector.fresh(from);
        Random random = new Random(7);
        for (Instant at = from; at.isBefore(Bucket.startOf(now)); at = at.plus(Bucket.WIDTH)) {
            Map<SourceName, OptionalInt> posts = new HashMap<>();
            networks.forEach(source -> posts.put(source, OptionalInt.of(poisson(random, inFiveMinutes))));
            state = detector.step(state, SourceCounts.of(at, posts), 1, false).next();
        }
        ports.states().save(WatchState.fresh(HARBOUR, state));
        return this;
    }

    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int n = 0;
        while (product > limit) {
            product *= random.nextDouble();
            n++;
        }
        return n;
    }

    /** Polls and looks at this pace, without counting. */
    MeteredWatch until(Instant end, Duration step) {
        while (now.isBefore(end)) {
            networks.forEach(network -> collect.collect(network, Duration.ofMinutes(2)));
            detect.everyMinute(Duration.ofMinutes(1));
            now = now.plus(step);
        }
        return this;
    }

    /** Sixty minutes as the schedules make them. */
    Hour hour() {
        take();
        Spent read = new Spent();
        Spent written = new Spent();
        looks = 0;
        polls = 0;
        events = 0;
        Instant from = now;
        for (int minute = 0; minute < 60; minute++) {
            List<SourceName> due = due(minute);
            for (SourceName source : due) {
                int before = events;
                polls += (int) collect.collect(source, Duration.ofMinutes(2)).stream()
                        .filter(poll -> poll.outcome() == Poll.Outcome.READ)
                        .count();
                read.add("collect", reads.take());
                written.add("collect", writes.take());
                if (events > before) {
                    detect.now(HARBOUR);
                    looks++;
                    read.add("detect", reads.take());
                    written.add("detect", writes.take());
                }
            }
            detect.everyMinute(Duration.ofMinutes(1));
            looks++;
            read.add("detect", reads.take());
            written.add("detect", writes.take());
            now = now.plusSeconds(60);
        }
        long posts = talk.between(from, now);
        int open = ports.incidents().open(HARBOUR).size();
        return new Hour(read, written, posts, polls, looks, events, open, refresh());
    }

    /** What the page of the watch costs each time that it asks again. */
    private Refresh refresh() {
        OpenPage page = new OpenPage(stores.all(), HARBOUR, now);
        page.refresh(now);
        take();
        int bytes = page.refresh(now);
        return new Refresh(reads.take().units(), bytes);
    }

    private void take() {
        reads.take();
        writes.take();
    }

    private List<SourceName> due(int minute) {
        List<SourceName> due = new ArrayList<>();
        networks.stream()
                .filter(network -> TENS.getOrDefault(network.value(), Set.of()).contains(minute % 10)
                        || network.value().equals("rss") && FEEDS.contains(minute))
                .forEach(due::add);
        return due;
    }

    /**
     * @param reads units, for all questions together
     * @param bytes of all answers
     */
    record Refresh(double reads, int bytes) {}

    /**
     * @param events that the collectors put on the bus
     */
    record Hour(Spent reads, Spent writes, long posts, int polls, int looks, int events, int open, Refresh refresh) {}

    private record Silent(Means means) implements Channel {
        @Override
        public void send(Alert alert, Contact to, Instant deadline) {}
    }
}
