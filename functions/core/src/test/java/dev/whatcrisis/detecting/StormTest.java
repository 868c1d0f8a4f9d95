// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.collecting.Poll;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.detect.SourceCounts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.ReadMentions;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.Sampled;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.sending.Sending;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.English;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A storm of an hour on two networks, of which one gives a part of its posts at each poll and says how many it has. */
class StormTest {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant STORM = START.plus(Duration.ofHours(1));
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LATER = Duration.ofMinutes(10);
    private static final int SMALL = 120;
    private static final Duration INTERVAL = Duration.ofMinutes(5);

    @Test
    void it_is_counted_whole_and_it_is_a_storm() {
        Run run = new Run(10_000, 200);

        holds(run);
    }

    @Test
    @Tag("long")
    void a_hundred_thousand_posts_in_an_hour_have_the_level_that_they_have_when_all_are_read() {
        Run sampled = new Run(100_000, 2_000);
        Incident whole = new Run(100_000, 100_000).incident();

        holds(sampled);
        assertThat(whole.size().posts()).isCloseTo(100_000, withinPercentage(2));
        assertThat(sampled.incident().level()).isEqualTo(whole.level());
        assertThat(sampled.incident().judgement().highest())
                .isEqualTo(whole.judgement().highest());
    }

    private static void holds(Run run) {
        Incident incident = run.incident();
        assertThat(incident.size().posts()).isCloseTo(run.posts, withinPercentage(2));
        assertThat(incident.size().peak().posts()).isCloseTo(run.posts, withinPercentage(2));
        assertThat(incident.level())
                .as(English.say(incident.verdict().reason()))
                .isEqualTo(Level.STORM);
        assertThat(run.counted()).isCloseTo(run.posts, withinPercentage(2));
        assertThat(run.read()).isLessThanOrEqualTo(12 * run.aPoll + SMALL);
        assertThat(incident.size().criticalAuthors()).isPositive().isLessThanOrEqualTo(run.read());
    }

    /** A watch of one network, polled every five minutes and looked at after each poll until all that came is read. */
    private static final class Run {
        private final Ports ports = Ports.inMemory();
        private final Watch watch = ports.watches()
                .save(Watch.of(
                        new WatchId("acme"),
                        "Acme",
                        ZoneOffset.UTC,
                        List.of(Query.parse("large:acme"), Query.parse("small:acme")),
                        START))
                .orElseThrow();
        private final int posts;
        private final int aPoll;
        private Instant now = START;

        Run(int posts, int aPoll) {
            this.posts = posts;
            this.aPoll = aPoll;
            ports.states().save(WatchState.fresh(watch.id(), taught()));
            CollectMentions collect = new CollectMentions(
                    ports.mentions(),
                    ports.sourceStates(),
                    ports.followers(),
                    ToneScorer.standard(),
                    ReadPosts.nothing(),
                    new Random(1),
                    () -> now);
            DetectCrises detect = new DetectCrises(
                    ports,
                    source -> INTERVAL,
                    new SpeakUp(
                            ports,
                            (id, incident, contact, at) -> "l.example/a",
                            Sending.inOrder(ports.alerts(), List.of(), () -> now, "one")));
            List<Source> networks = List.of(new Network("large", posts, aPoll), new Network("small", SMALL, SMALL));
            while (!now.isAfter(STORM.plus(HOUR).plus(LATER))) {
                int added = networks.stream()
                        .flatMap(network ->
                                collect.collect(watch, network, INTERVAL, "one", now, now.plusSeconds(60)).stream())
                        .mapToInt(Poll::added)
                        .sum();
                for (int looks = 0; looks <= added / ReadMentions.MOST; looks++) {
                    detect.detect(watch, now);
                }
                now = now.plus(INTERVAL);
            }
        }

        /** Fifteen days with a post an hour. */
        private static DetectorState taught() {
            Detector detector = new Detector(ZoneOffset.UTC, Sensitivity.BALANCED);
            Instant from = START.minus(Duration.ofDays(15));
            DetectorState state = detector.fresh(from);
            for (Instant at = from; at.isBefore(START); at = at.plus(Bucket.WIDTH)) {
                int posts = Duration.between(from, at).toMinutes() % 60 == 0 ? 1 : 0;
                SourceCounts counts = SourceCounts.of(
                        at,
                        Map.of(
                                new SourceName("large"), OptionalInt.of(posts),
                                new SourceName("small"), OptionalInt.of(0)));
                state = detector.step(state, counts, 1, false).next();
            }
            return state;
        }

        Incident incident() {
            List<Incident> open = ports.incidents().open(watch.id());
            assertThat(open).hasSize(1);
            return open.getFirst();
        }

        int counted() {
            return buckets().stream().mapToInt(Bucket::total).sum();
        }

        int read() {
            return buckets().stream().mapToInt(Bucket::read).sum();
        }

        private List<Bucket> buckets() {
            return ports.mentions().buckets(watch.id(), STORM, STORM.plus(HOUR).plus(LATER));
        }
    }

    /** Gives the newest posts since the last poll, and how many there were. */
    private record Network(String network, int posts, int most) implements Source {
        private static final String[] CAUSES = {
            "leaks boiling water over the table", "lid cracked within a week", "handle came off at breakfast"
        };
        private static final String[] SYLLABLES = {"ba", "ro", "lin", "ter", "mo", "ska", "vel", "du"};
        private static final String[] ANGER = {
            "terrible.", "a disgrace.", "awful, I want my money back.", "never again."
        };

        @Override
        public SourceName name() {
            return new SourceName(network);
        }

        @Override
        public Duration interval() {
            return INTERVAL;
        }

        @Override
        public Collected collect(Ask ask) {
            int from = ask.cursor().get("next").map(Integer::parseInt).orElse(0);
            int to = ask.now().isBefore(STORM)
                    ? 0
                    : (int) Math.min(
                            posts, posts * Duration.between(STORM, ask.now()).toSeconds() / HOUR.toSeconds());
            List<Mention> newest = new ArrayList<>();
            for (int post = to - 1; post >= Math.max(from, to - most); post--) {
                newest.add(post(post, ask.now()));
            }
            return new Collected(
                    Sampled.of(newest, to - from),
                    List.of(),
                    List.of(),
                    Cursor.NONE.with("next", Integer.toString(to)),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty());
        }

        private Mention post(int number, Instant now) {
            Instant at = STORM.plusMillis(HOUR.toMillis() * number / posts);
            String person = network + number % 40_000;
            Random random = new Random(number + posts);
            StringBuilder text = new StringBuilder("My Acme kettle ").append(CAUSES[random.nextInt(3)]);
            for (int word = 0; word < 8; word++) {
                text.append(' ')
                        .append(SYLLABLES[random.nextInt(8)])
                        .append(SYLLABLES[random.nextInt(8)])
                        .append(SYLLABLES[random.nextInt(8)]);
            }
            text.append(", ").append(ANGER[random.nextInt(4)]);
            return Mention.of(new MentionId(name(), Integer.toString(number)), at, now, text.toString())
                    .by(new Author(person, person, OptionalLong.empty()));
        }
    }
}
