// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/**
 * A watch of two networks on a machine whose clock is wrong at times. The networks' posts have the true time; everything
 * else runs by the machine's clock. Every minute it is polled, then looked at.
 */
public final class SkewedWatch {
    /** A Tuesday morning. */
    public static final Instant START = Instant.parse("2026-03-03T09:00:00Z");

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final String[] OPENINGS = {"Acme kettle", "My Acme kettle", "So the Acme kettle", "Kettle by Acme"};
    private static final String[] CAUSES = {
        "leaks boiling water over the table",
        "lid cracked within a week",
        "handle came off at breakfast",
        "switch stays on all night",
        "spout drips on everything"
    };
    private static final String[] ENDINGS = {
        "and nobody answers my mails, terrible.",
        "and the shop laughed at me, a disgrace.",
        "so I want my money back, awful.",
        "what a shame, never again."
    };

    private static final String[] ROOMS = {"kitchen", "office", "caravan", "workshop", "hotel", "studio", "garage"};
    private static final String[] PEOPLE = {
        "my sister",
        "our guests",
        "the neighbour",
        "a colleague",
        "my mother",
        "the cook",
        "our students",
        "the twins",
        "my uncle",
        "the band",
        "our lodger"
    };
    private static final String[] DAYS = {
        "on Monday",
        "last night",
        "at dawn",
        "before lunch",
        "in the rain",
        "during dinner",
        "this week",
        "at noon",
        "on my birthday",
        "after work",
        "over Easter",
        "on the first day",
        "in the holidays"
    };

    /** Where in a minute the clock is moved. */
    public enum Place {
        BEFORE_POLL,
        WITHIN_POLL,
        BEFORE_LOOK,
        AFTER_LOOK
    }

    /** The clock is off by this much from then on. */
    public record Move(int minute, Place place, Duration skew) {}

    public final Ports ports;
    public final Watch watch;
    public final List<Alert> sent = new ArrayList<>();
    public final List<Conclusion> said = new ArrayList<>();
    final List<Mention> written = new ArrayList<>();

    private final List<Source> sources = List.of(new Network("forum"), new Network("micro"));
    private final List<Move> moves;
    private final CollectMentions collect;
    private final DetectCrises detect;
    private Instant truth = START;
    private Duration skew = Duration.ZERO;
    private Optional<Instant> found = Optional.empty();

    public SkewedWatch(Ports ports, List<Move> moves) {
        this.ports = ports;
        this.moves = moves;
        List<Query> queries = List.of(Query.parse("forum:acme"), Query.parse("micro:acme"));
        this.watch = ports.watches()
                .save(Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, queries, START))
                .orElseThrow();
        ports.roster().save(new Roster(List.of(ana()), 0));
        collect = new CollectMentions(
                ports.mentions(),
                ports.sourceStates(),
                ports.followers(),
                ToneScorer.standard(),
                ReadPosts.nothing(),
                new Random(1),
                this::clock);
        List<Channel> channels = List.of(channel(Means.SMS), channel(Means.EMAIL));
        detect = new DetectCrises(
                ports,
                source -> INTERVAL,
                new SpeakUp(
                        ports,
                        (id, incident, contact, at) -> "l.example/" + sent.size(),
                        Sending.inOrder(ports.alerts(), channels, this::clock, "one")));
    }

    /** So many different people complain of one thing on both networks, seven a minute, from then on. */
    public SkewedWatch storm(int minute, int people) {
        for (int i = 0; i < people; i++) {
            String text = OPENINGS[i % 4] + " " + CAUSES[i / 4 % 5] + " " + DAYS[i % 13] + " in the " + ROOMS[i % 7]
                    + ", " + PEOPLE[i % 11] + " saw it, " + ENDINGS[(i + i / 20) % 4];
            write(START.plus(MINUTE.multipliedBy(minute)).plusMillis(8_500L * i), text);
        }
        return this;
    }

    /** One person says something every ten minutes, from the start on. */
    public SkewedWatch ordinary(int minutes) {
        String[] things = {"toaster", "catalogue", "parking", "garden", "poster", "calendar"};
        for (int minute = 3; minute < minutes; minute += 10) {
            String thing = things[minute / 10 % things.length];
            write(START.plus(MINUTE.multipliedBy(minute)), "Acme " + thing + " looks nice in blue " + minute);
        }
        return this;
    }

    private void write(Instant at, String text) {
        int number = written.size();
        SourceName network = new SourceName(number % 2 == 0 ? "forum" : "micro");
        written.add(Mention.of(new MentionId(network, "post-" + number), at, at, text)
                .by(new Author("author-" + number, "Somebody", OptionalLong.empty())));
    }

    public SkewedWatch run(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            move(minute, Place.BEFORE_POLL);
            int within = minute;
            for (Source source : sources) {
                collect.collect(watch, source, INTERVAL, "one", clock(), clock().plusSeconds(50));
                move(within, Place.WITHIN_POLL);
            }
            move(minute, Place.BEFORE_LOOK);
            said.add(detect.detect(watch, clock()).now());
            if (found.isEmpty() && !open().isEmpty()) {
                found = Optional.of(truth);
            }
            move(minute, Place.AFTER_LOOK);
            truth = truth.plus(MINUTE);
        }
        return this;
    }

    private void move(int minute, Place place) {
        moves.stream()
                .filter(move -> move.minute() == minute && move.place() == place)
                .forEach(move -> skew = move.skew());
    }

    private Instant clock() {
        return truth.plus(skew);
    }

    public List<Incident> open() {
        return ports.incidents().open(watch.id());
    }

    /** How long after that minute of true time an incident was first seen open. */
    public Duration foundAfter(int minute) {
        return found.map(at -> Duration.between(START.plus(MINUTE.multipliedBy(minute)), at))
                .orElse(Duration.ofDays(999));
    }

    /** Posts that are stored. */
    public int stored() {
        return ports.mentions()
                .receivedAfter(
                        watch.id(), dev.whatcrisis.mention.Position.START, 10_000, START.plus(Duration.ofDays(1)))
                .size();
    }

    /** Posts that were counted, at any time. */
    public int counted() {
        return sum(
                ports.mentions().buckets(watch.id(), START.minus(Duration.ofDays(9)), START.plus(Duration.ofDays(9))));
    }

    /** Posts that were counted to an incident. */
    public int countedTo(Incident incident) {
        return sum(ports.incidents().buckets(incident.id()));
    }

    private static int sum(List<Bucket> buckets) {
        return buckets.stream().mapToInt(Bucket::total).sum();
    }

    /** Its posts of the past are there, the newest 300 at a time; some of those that were read come again. */
    private final class Network implements Source {
        private static final int AGAIN = 5;
        private static final int PAGE = 300;

        private final SourceName name;

        Network(String name) {
            this.name = new SourceName(name);
        }

        @Override
        public SourceName name() {
            return name;
        }

        @Override
        public Duration interval() {
            return INTERVAL;
        }

        @Override
        public Collected collect(Ask ask) {
            List<Mention> there = written.stream()
                    .filter(post -> post.id().source().equals(name))
                    .filter(post -> !post.at().isAfter(truth))
                    .sorted(Comparator.comparing(Mention::at))
                    .toList();
            int known = ask.cursor().get("known").map(Integer::parseInt).orElse(0);
            int from = Math.max(Math.max(0, known - AGAIN), there.size() - PAGE);
            List<Mention> come = there.subList(from, there.size()).stream()
                    .map(post -> Mention.of(post.id(), post.at(), ask.now(), post.text())
                            .by(post.author().orElseThrow()))
                    .toList();
            return new Collected(
                    come,
                    List.of(),
                    List.of(),
                    ask.cursor().with("known", Integer.toString(there.size())),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty());
        }
    }

    private Channel channel(Means means) {
        return new Channel() {
            @Override
            public Means means() {
                return means;
            }

            @Override
            public void send(Alert alert, Contact contact, Instant deadline) {
                sent.add(alert);
            }
        };
    }

    private static Contact ana() {
        return new Contact(
                "ana",
                "Ana",
                Duty.AWAKE_FIRST,
                Optional.of("+12025550101"),
                Optional.of("ana@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                ZoneOffset.UTC,
                Language.EN);
    }
}
