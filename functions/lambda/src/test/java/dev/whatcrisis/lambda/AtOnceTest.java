// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whatcrisis.collecting.CollectMentions;
import dev.whatcrisis.collecting.ReadPosts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.lambda.chain.Crowd;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.mention.Position;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.tone.ToneScorer;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collectors and detectors that run at once, events that come twice and out of order, processes that die. */
class AtOnceTest {
    private static final Instant START = Instant.parse("2026-03-03T10:30:00Z");
    private static final Instant STORM = Instant.parse("2026-03-03T11:00:00Z");
    private static final Instant TOLD = STORM.plus(Duration.ofMinutes(80));
    private static final WatchId HARBOUR = new WatchId("harbour-ales");
    private static final String PHONE = "+447700900123";
    private static final Map<String, String> PARAMETERS =
            Map.of("BRAND", "Harbour Ales", "ZONE", "Europe/London", "PHONE", PHONE);

    @Test
    void everything_at_once_and_twice_counts_and_says_everything_once() {
        try (Installation team = installation().withSecondDetector()) {
            while (team.now.isBefore(TOLD)) {
                team.now = team.now.plus(Duration.ofMinutes(5));
                team.crowdedMinute();
            }

            Incident incident = onlyIncident(team);
            assertThat(team.wiring.stores().ports().incidents().buckets(incident.id()))
                    .extracting(Bucket::total)
                    .satisfies(counts -> assertThat(sum(counts))
                            .isEqualTo(team.wiring
                                    .stores()
                                    .ports()
                                    .incidents()
                                    .mentions(incident.id())
                                    .size()));
            countsEqualMentions(team);
            assertThat(team.cloud.textsTo(PHONE)).hasSize(1);
        }
    }

    /** Each slow poll stores, almost two minutes after it began, what others have overtaken long ago. */
    @Test
    void collectors_that_store_late_and_an_index_that_lags_cost_no_mention_and_count_none_twice() {
        try (Installation team = installation().withSecondDetector()) {
            team.cloud.index.lag(() -> team.now, Duration.ofSeconds(150));
            while (team.now.isBefore(STORM.plus(Duration.ofMinutes(60)))) {
                team.now = team.now.plus(Duration.ofMinutes(3));
                slowPoll(team, () -> {
                    team.now = team.now.plusSeconds(110);
                    team.crowdedMinute();
                });
                team.now = team.now.plus(Duration.ofMinutes(2));
                team.crowdedMinute();
            }
            team.now = team.now.plus(Duration.ofMinutes(3));
            team.look("tick.json");

            MentionStore mentions = team.wiring.stores().ports().mentions();
            Incident incident = onlyIncident(team);
            List<MentionId> tins = mentions.receivedAfter(HARBOUR, Position.START, 10_000, team.now).stream()
                    .filter(mention -> mention.text().contains("leaking"))
                    .map(Mention::id)
                    .toList();
            assertThat(tins).filteredOn(id -> id.nativeId().startsWith("late")).hasSizeGreaterThan(5);
            assertThat(team.wiring.stores().ports().incidents().mentions(incident.id()))
                    .containsExactlyInAnyOrderElementsOf(tins);
            assertThat(team.wiring.stores().ports().incidents().buckets(incident.id()))
                    .extracting(Bucket::total)
                    .satisfies(counts -> assertThat(sum(counts)).isEqualTo(tins.size()));
            countsEqualMentions(team);
        }
    }

    /** A poll of Hacker News in which something else happens between asking and storing. */
    private static void slowPoll(Installation team, Runnable meanwhile) {
        Ports ports = team.wiring.stores().ports();
        Watch watch = ports.watches().find(HARBOUR).orElseThrow();
        Instant begun = team.now;
        Source slow = new Source() {
            @Override
            public SourceName name() {
                return new SourceName("hackernews");
            }

            @Override
            public Duration interval() {
                return Duration.ofMinutes(1);
            }

            @Override
            public Collected collect(Ask ask) {
                meanwhile.run();
                Mention late = Mention.of(
                        new MentionId(name(), "late-" + begun.getEpochSecond()),
                        begun,
                        begun,
                        "Harbour Ales tin leaking, the lid split all over my bag, terrible quality " + begun);
                return new Collected(
                        begun.isBefore(STORM) ? List.of() : List.of(late),
                        List.of(),
                        List.of(),
                        ask.cursor(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty());
            }
        };
        new CollectMentions(
                        ports.mentions(),
                        ports.sourceStates(),
                        ports.followers(),
                        ToneScorer.standard(),
                        ReadPosts.nothing(),
                        new Random(3),
                        () -> team.now)
                .collect(watch, slow, slow.interval(), "slow", begun, begun.plusSeconds(84));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_detector_that_dies_while_it_sends_loses_nothing_and_repeats_one_message_at_most(boolean before) {
        try (Installation team = installation()) {
            team.until(STORM.plus(Duration.ofMinutes(5)), Duration.ofMinutes(5));
            team.cloud.killNextSender(before);

            assertThatThrownBy(() -> team.until(TOLD, Duration.ofMinutes(5))).isInstanceOf(LocalCloud.Killed.class);
            team.until(team.now.plus(Duration.ofMinutes(10)), Duration.ofMinutes(5));

            assertThat(team.cloud.textsTo(PHONE)).hasSize(before ? 1 : 2);
            assertThat(team.cloud.textsTo(PHONE).stream().distinct()).hasSize(1);
            onlyIncident(team);
            countsEqualMentions(team);
        }
    }

    private static Installation installation() {
        Crowd crowd = new Crowd()
                .ordinary(START.minus(Duration.ofDays(18)), START.plus(Duration.ofDays(1)))
                .leakingTins(STORM, Duration.ofHours(2), 110);
        Installation team = new Installation(START, crowd, PARAMETERS);
        team.look("tick.json");
        return team;
    }

    private static Incident onlyIncident(Installation team) {
        List<Incident> incidents = team.wiring
                .stores()
                .ports()
                .incidents()
                .history(HARBOUR, START.minusSeconds(60), team.now.plusSeconds(60), Optional.empty(), 10)
                .incidents();
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static void countsEqualMentions(Installation team) {
        MentionStore mentions = team.wiring.stores().ports().mentions();
        List<Integer> counts = mentions.buckets(HARBOUR, START.minus(Duration.ofDays(60)), team.now).stream()
                .map(Bucket::total)
                .toList();
        assertThat(mentions.receivedAfter(HARBOUR, Position.START, 10_000, team.now))
                .hasSize(sum(counts))
                .doesNotHaveDuplicates();
    }

    private static int sum(List<? extends Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
