// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.meaning.About;
import dev.whatcrisis.meaning.Attached;
import dev.whatcrisis.meaning.Harm;
import dev.whatcrisis.meaning.Label;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.meaning.Witness;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Sentiment;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceState;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;

/** One watch with two sources on a virtual clock: every five minutes it is polled, then every detector looks once. */
final class Loop {
    static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Sentiment ANGRY = new Sentiment(0.9, 0.08, 0.02, true);
    private static final Sentiment PLAIN = new Sentiment(0.05, 0.9, 0.05, true);
    private static final List<Query> QUERIES = List.of(Query.parse("forum:acme"), Query.parse("micro:acme"));
    private static final String[] OPENINGS = {"Acme kettle", "My Acme kettle", "So the Acme kettle", "Kettle by Acme"};
    private static final String[] CAUSES = {
        "leaks boiling water over the table",
        "lid cracked within a week",
        "handle came off at breakfast",
        "switch stays on all night",
        "spout drips on everything"
    };
    private static final String[] ENDINGS = {
        "and nobody answers my mails.", "and the shop laughed at me.", "so I want the money back.", "what a shame."
    };
    private static final String[] TOPICS = {
        "toaster", "catalogue", "parking", "museum", "delivery", "garden", "poster", "window", "calendar", "coffee"
    };
    private static final String[] REMARKS = {
        "opens on Tuesday", "looks nice in blue", "is near the station", "has a new colour", "was in the paper"
    };

    final Ports ports;
    final List<Alert> sent = new ArrayList<>();
    final List<Conclusion> said = new ArrayList<>();
    final List<DetectCrises> detectors = new ArrayList<>();
    Watch watch = Watch.of(new WatchId("acme"), "Acme", ZoneOffset.UTC, QUERIES, MONDAY);
    Instant now = MONDAY;
    boolean down;
    boolean channelDown;
    int links;

    /** How a message leaves the house; a test may interrupt that. */
    Consumer<Runnable> line = Runnable::run;

    private final Random random = new Random(7);
    private final List<Mention> written = new ArrayList<>();

    Loop(Ports ports) {
        this.ports = ports;
        ports.roster().save(new Roster(List.of(person("ana", Duty.AWAKE_FIRST), person("boss", Duty.BOSS)), 0));
        withDetector("one");
    }

    static Loop inMemory() {
        return new Loop(Ports.inMemory());
    }

    Loop withDetector(String sender) {
        detectors.add(detector(sender));
        return this;
    }

    /** As a process that has just started: it remembers nothing. */
    DetectCrises detector(String sender) {
        List<Channel> channels = List.of(channel(Means.SMS), channel(Means.EMAIL));
        SpeakUp speakUp = new SpeakUp(
                ports,
                (id, incident, contact, at) -> "l.example/" + ++links,
                Sending.inOrder(ports.alerts(), channels, () -> now, sender));
        return new DetectCrises(ports, source -> INTERVAL, speakUp);
    }

    /** Two people an hour write about this and that until then. */
    Loop ordinary(Instant from, Instant until) {
        for (Instant at = from; at.isBefore(until); at = at.plus(Duration.ofMinutes(30))) {
            String text = "Acme " + pick(TOPICS) + " " + pick(REMARKS) + " " + pick(TOPICS) + " " + random.nextInt(99);
            post(at.plusSeconds(random.nextInt(1800)), text, PLAIN);
        }
        return this;
    }

    /** So many different people complain of one thing on both sources, one a minute. */
    Loop storm(Instant from, int people) {
        for (int i = 0; i < people; i++) {
            String text = OPENINGS[i % 4] + " " + CAUSES[i / 4 % 5] + " " + ENDINGS[(i + i / 20) % 4];
            post(from.plusSeconds(60L * i), text, ANGRY);
        }
        return this;
    }

    /** Five calm people write that somebody was hurt, one a minute. */
    Loop hurt(Instant from) {
        for (int i = 0; i < 5; i++) {
            post(from.plusSeconds(60L * i), "people in hospital with food poisoning after acme " + TOPICS[i], PLAIN);
        }
        return this;
    }

    /** Somebody whom it happened to writes of a danger, as a reader finds. */
    Loop danger(Instant at, String text, Harm harm, Attached evidence) {
        Says says = new Says(
                Label.SAFETY,
                0.97,
                0.98,
                true,
                true,
                true,
                About.US,
                evidence,
                Witness.FIRST_HAND,
                false,
                harm,
                true,
                "invented");
        post(at, text, ANGRY, Optional.of(says));
        return this;
    }

    /** Somebody writes that, calmly. */
    Loop plain(Instant at, String text) {
        post(at, text, PLAIN);
        return this;
    }

    /** The team posts that, which the reader tells surely for what it is. */
    Loop own(Instant at, String text, Label label) {
        Says says = new Says(
                label,
                0.97,
                0,
                false,
                false,
                false,
                About.US,
                Attached.NONE,
                Witness.NONE,
                false,
                Harm.NONE,
                false,
                "invented");
        written.add(new Mention(
                new MentionId(QUERIES.getFirst().source(), "own-" + at),
                at,
                at,
                Optional.empty(),
                text,
                "en",
                Optional.empty(),
                Engagement.NONE,
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.of(says)));
        return this;
    }

    /** Somebody who was not there passes a danger on, and the reader tells it without being sure. */
    Loop hearsay(Instant at, String text) {
        Says says = new Says(
                Label.SAFETY,
                0.6,
                0.7,
                true,
                false,
                true,
                About.US,
                Attached.NONE,
                Witness.HEARSAY,
                false,
                Harm.OTHER,
                true,
                "invented");
        post(at, text, PLAIN, Optional.of(says));
        return this;
    }

    /** Somebody complains, as a reader finds, too. */
    Loop angry(Instant at, String text) {
        Says says = new Says(
                Label.COMPLAINT,
                0.8,
                0.02,
                false,
                false,
                true,
                About.US,
                Attached.NONE,
                Witness.NONE,
                false,
                Harm.NONE,
                true,
                "invented");
        post(at, text, ANGRY, Optional.of(says));
        return this;
    }

    Loop until(Instant end) {
        for (; !now.isAfter(end); now = now.plus(INTERVAL)) {
            poll();
            look();
        }
        now = end;
        return this;
    }

    void look() {
        detectors.forEach(detector -> said.add(detector.detect(watch, now).now()));
    }

    void poll() {
        if (!down && !watch.paused()) {
            List<Mention> come = written.stream()
                    .filter(m -> !m.at().isAfter(now))
                    .map(this::received)
                    .toList();
            written.removeIf(m -> !m.at().isAfter(now));
            ports.mentions().add(watch.id(), come);
        }
        watch.queries().forEach(this::polled);
    }

    Conclusion last() {
        return said.getLast();
    }

    List<Incident> incidents() {
        return ports.incidents()
                .history(watch.id(), MONDAY, now.plusSeconds(1), Optional.empty(), 50)
                .incidents();
    }

    long sent(Alert.Reason reason) {
        return sent.stream().filter(alert -> alert.reason() == reason).count();
    }

    private void polled(Query query) {
        SourceState known =
                ports.sourceStates().find(watch.id(), query).orElseGet(() -> SourceState.fresh(watch.id(), query));
        Optional<SourceFailure> failure = down
                ? Optional.of(new SourceFailure(SourceFailure.Kind.UNAVAILABLE, Fact.plain("no answer")))
                : Optional.empty();
        ports.sourceStates()
                .save(new SourceState(
                        watch.id(),
                        query,
                        Cursor.NONE,
                        down ? known.failures() + 1 : 0,
                        failure,
                        Optional.of(now),
                        down ? known.lastSuccess() : Optional.of(now),
                        Optional.empty(),
                        OptionalLong.empty(),
                        0,
                        known.version()));
    }

    /** Somebody answers a post. */
    Loop answer(Instant at, MentionId to, String text) {
        post(at, text, PLAIN);
        Mention said = written.removeLast();
        written.add(new Mention(
                said.id(),
                said.at(),
                said.receivedAt(),
                said.author(),
                said.text(),
                said.lang(),
                said.url(),
                said.engagement(),
                Optional.of(to),
                said.own(),
                said.press(),
                said.sentiment(),
                said.deletedAt(),
                said.standsFor(),
                said.says()));
        return this;
    }

    private void post(Instant at, String text, Sentiment sentiment) {
        post(at, text, sentiment, Optional.empty());
    }

    private void post(Instant at, String text, Sentiment sentiment, Optional<Says> says) {
        int number = written.size() + random.nextInt(1_000_000) * 1000;
        SourceName source = QUERIES.get(number % 2).source();
        Author author = new Author("person-" + number, "Person " + number, OptionalLong.empty());
        Mention mention = Mention.of(new MentionId(source, "post-" + number), at, at, text)
                .by(author)
                .withSentiment(sentiment);
        written.add(says.map(mention::withSays).orElse(mention));
    }

    private Mention received(Mention m) {
        return m.withReceivedAt(now);
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private Channel channel(Means means) {
        return new Channel() {
            @Override
            public Means means() {
                return means;
            }

            @Override
            public void send(Alert alert, Contact contact, Instant deadline) {
                if (channelDown) {
                    throw new ChannelDown();
                }
                line.accept(() -> sent.add(alert));
            }
        };
    }

    /** Without a stack trace, so that the log stays readable. */
    private static final class ChannelDown extends RuntimeException {
        private static final long serialVersionUID = 1;

        ChannelDown() {
            super("the channel is down", null, false, false);
        }
    }

    private static Contact person(String id, Duty duty) {
        return new Contact(
                id,
                id,
                duty,
                Optional.of("+12025550101"),
                Optional.of(id + "@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                ZoneOffset.UTC,
                Language.EN);
    }
}
