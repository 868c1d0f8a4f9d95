// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static dev.whatcrisis.detecting.Loop.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Change;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.Lifecycle;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.looking.InMemoryWatchStateStore;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.Sight;
import dev.whatcrisis.looking.Snapshots;
import dev.whatcrisis.looking.SourceSights;
import dev.whatcrisis.looking.WatchState;
import dev.whatcrisis.looking.WatchStateStore;
import dev.whatcrisis.watch.Campaign;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The whole loop over stores in memory: what is stored and said after days of virtual time. */
class DetectCrisesTest {
    private static final Instant START = MONDAY.plus(Duration.ofDays(15)).plus(Duration.ofHours(8));
    private static final Instant STORM = START.plus(Duration.ofHours(2));

    @Test
    void a_storm_is_one_incident_told_once_over_once_and_written_down() {
        Loop loop = learned().storm(STORM, 60).until(STORM);
        assertThat(loop.sent).isEmpty();
        assertThat(loop.last().mood()).isEqualTo(Conclusion.Mood.WATCHING);

        loop.until(START.plus(Duration.ofDays(4)));

        assertThat(loop.incidents()).hasSize(1);
        Incident incident = loop.incidents().getFirst();
        assertThat(incident.judgement().highest()).isGreaterThanOrEqualTo(Level.SQUALL);
        assertThat(incident.size().posts()).isEqualTo(60);
        assertThat(incident.over()).isTrue();
        assertThat(loop.sent.getFirst().contact()).isEqualTo("ana");
        assertThat(loop.sent.getFirst().reason()).isEqualTo(Reason.LEVEL_UP);
        assertThat(saidOf(loop, Reason.OVER)).contains("ana").doesNotHaveDuplicates();
        assertThat(loop.sent).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(loop.ports.postMortems().find(incident.id())).isPresent();
        assertThat(loop.last().level()).isEqualTo(Level.WHAT_CRISIS);
    }

    @Test
    void two_detectors_say_nothing_twice() {
        Loop loop = learned().withDetector("two").storm(STORM, 60).until(START.plus(Duration.ofDays(3)));

        assertThat(loop.incidents()).hasSize(1);
        assertThat(loop.incidents().getFirst().size().posts()).isEqualTo(60);
        assertThat(loop.sent).isNotEmpty().extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(saidOf(loop, Reason.OVER)).contains("ana").doesNotHaveDuplicates();
    }

    @Test
    void a_run_that_dies_before_its_state_is_saved_is_repaired_by_the_next() {
        Loop undisturbed = learned().storm(STORM, 60).until(STORM.plus(Duration.ofHours(6)));
        FailingStates states = new FailingStates();
        Loop loop = learned(withStates(states)).storm(STORM, 60);
        states.failEverySecond = true;

        while (loop.now.isBefore(STORM.plus(Duration.ofHours(6)))) {
            loop.poll();
            loop.look();
            loop.look();
            loop.now = loop.now.plus(Loop.INTERVAL);
        }

        assertThat(states.failed).isGreaterThan(50);
        assertThat(loop.incidents()).hasSize(1);
        assertThat(loop.incidents().getFirst().size().posts()).isEqualTo(60);
        assertThat(loop.sent).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(saidOf(loop, Reason.LEVEL_UP)).isEqualTo(saidOf(undisturbed, Reason.LEVEL_UP));
    }

    @Test
    void a_blind_watch_is_never_calm_and_says_so_once() {
        Loop loop = learned();
        loop.down = true;
        loop.until(START.plus(Duration.ofMinutes(15)));
        int blindFrom = loop.said.size();
        loop.until(START.plus(Duration.ofHours(8)));

        assertThat(loop.said.subList(blindFrom, loop.said.size()))
                .allMatch(now -> now.mood() == Conclusion.Mood.BLIND
                        && now.sentence().key().startsWith("look.blind"));
        assertThat(loop.sent).extracting(Alert::reason).containsExactly(Reason.BLIND);
    }

    @Test
    void a_source_that_comes_and_goes_is_reported_once_in_six_hours() {
        Loop loop = learned();
        for (int i = 0; i < 10; i++) {
            loop.down = i % 2 == 0;
            loop.until(START.plus(Duration.ofMinutes(30L * (i + 1))));
        }
        assertThat(loop.sent).extracting(Alert::reason).containsExactly(Reason.BLIND);

        loop.until(START.plus(Duration.ofHours(7)));
        loop.down = true;
        loop.until(START.plus(Duration.ofHours(8)));
        assertThat(loop.sent(Reason.BLIND)).isEqualTo(2);
    }

    @Test
    void blindness_that_could_not_be_told_is_not_told_when_sight_is_back() {
        Loop loop = learned();
        loop.down = true;
        loop.channelDown = true;
        loop.until(START.plus(Duration.ofMinutes(30)));
        assertThat(loop.ports.alerts().latest(loop.watch.id(), 10)).hasSize(1);

        loop.down = false;
        loop.channelDown = false;
        loop.until(START.plus(Duration.ofHours(1)));

        assertThat(loop.sent).isEmpty();
        assertThat(loop.ports.alerts().latest(loop.watch.id(), 10)).isEmpty();
    }

    @Test
    void two_runs_find_the_same_beginning_of_a_blindness() {
        FailingStates states = new FailingStates();
        Loop loop = learned(withStates(states));
        loop.down = true;
        states.failEverySecond = true;

        loop.until(START.plus(Duration.ofHours(1)));

        assertThat(states.failed).isPositive();
        assertThat(loop.sent(Reason.BLIND)).isEqualTo(1);
    }

    @Test
    void a_link_is_issued_once_for_each_message_however_often_it_is_tried() {
        Loop loop = learned().storm(STORM, 60);
        loop.channelDown = true;

        loop.until(STORM.plus(Duration.ofMinutes(100)));

        assertThat(loop.links)
                .isPositive()
                .isEqualTo(loop.ports.alerts().latest(loop.watch.id(), 100).size());
    }

    @Test
    void what_a_person_closed_before_a_long_outage_is_said_to_be_over_after_it() {
        Loop loop = learned().storm(STORM, 60).until(STORM.plus(Duration.ofHours(3)));
        Incident open = loop.incidents().getFirst();
        Change closed = Lifecycle.close(open, "ana", loop.now);
        assertThat(loop.ports.incidents().save(((Change.Done) closed).incident()))
                .isPresent();

        loop.now = loop.now.plus(Duration.ofDays(3));
        loop.until(loop.now.plus(Duration.ofHours(1)));

        assertThat(saidOf(loop, Reason.OVER)).contains("ana").doesNotHaveDuplicates();
    }

    @Test
    void a_back_fill_that_comes_after_the_first_look_teaches_what_is_usual() {
        Loop loop = Loop.inMemory().ordinary(MONDAY, START);
        loop.now = START;
        loop.look();
        assertThat(loop.last().mood()).isEqualTo(Conclusion.Mood.WAITING);

        loop.until(START.plus(Duration.ofMinutes(20)));

        assertThat(loop.last().mood()).isEqualTo(Conclusion.Mood.WATCHING);
    }

    @Test
    void one_old_article_is_no_back_fill() {
        Loop loop = Loop.inMemory().ordinary(MONDAY, MONDAY.plus(Duration.ofHours(1)));
        loop.now = START;

        loop.until(START.plus(Duration.ofMinutes(20)));

        assertThat(loop.last().mood()).isEqualTo(Conclusion.Mood.LEARNING);
    }

    @Test
    void a_gap_does_not_end_the_learning() {
        Instant third = MONDAY.plus(Duration.ofDays(3));
        Loop loop = Loop.inMemory().ordinary(MONDAY, third);
        loop.now = third;
        loop.until(third.plus(Duration.ofHours(1)));
        loop.down = true;
        loop.until(third.plus(Duration.ofHours(3)));
        loop.down = false;
        int back = loop.said.size();
        loop.until(third.plus(Duration.ofHours(4)));

        assertThat(loop.said.subList(back, loop.said.size())).allMatch(now -> now.mood() == Conclusion.Mood.LEARNING);
    }

    @Test
    void an_incident_of_a_watch_that_rests_ends_after_a_day() {
        Loop loop = learned().storm(STORM, 60).until(STORM.plus(Duration.ofHours(3)));
        loop.watch = loop.watch.withPaused(true);

        loop.until(STORM.plus(Duration.ofHours(26)));
        assertThat(loop.incidents().getFirst().over()).isFalse();
        loop.until(STORM.plus(Duration.ofHours(28)));

        Incident ended = loop.incidents().getFirst();
        assertThat(ended.state()).isInstanceOf(State.Over.class);
        assertThat(loop.ports.incidents().timeline(ended.id()).getLast().what()).isEqualTo(Fact.of("closing.paused"));
        assertThat(loop.ports.postMortems().find(ended.id())).isPresent();
    }

    @Test
    void what_is_usual_in_a_campaign_is_what_the_team_expects() {
        Loop loop = learned();
        Snapshots moments = new Snapshots(loop.ports);
        WatchState state = loop.ports.states().find(new WatchId("acme")).orElseThrow();
        Sight sight =
                new SourceSights(loop.ports.sourceStates(), source -> Loop.INTERVAL).sight(loop.watch, state, START);
        Campaign launch = new Campaign(START.minusSeconds(60), START.plusSeconds(3600), 3);

        double usual =
                moments.of(loop.watch, state, Optional.empty(), sight, START).usualHour();
        double expected = moments.of(
                        loop.watch.withCampaign(Optional.of(launch)), state, Optional.empty(), sight, START)
                .usualHour();

        assertThat(usual).isGreaterThan(1);
        assertThat(expected).isEqualTo(3 * usual);
    }

    private static List<String> saidOf(Loop loop, Reason reason) {
        return loop.sent.stream()
                .filter(alert -> alert.reason() == reason)
                .map(Alert::contact)
                .toList();
    }

    private static Loop learned() {
        return learned(Ports.inMemory());
    }

    /** Fifteen ordinary days, brought by the first poll. */
    private static Loop learned(Ports ports) {
        Loop loop = new Loop(ports).ordinary(MONDAY, START);
        loop.now = START;
        loop.poll();
        loop.look();
        loop.now = START.plus(Loop.INTERVAL);
        return loop.ordinary(START, START.plus(Duration.ofDays(4)));
    }

    private static Ports withStates(WatchStateStore states) {
        Ports ports = Ports.inMemory();
        return new Ports(
                ports.watches(),
                ports.roster(),
                ports.mentions(),
                ports.sourceStates(),
                ports.followers(),
                ports.incidents(),
                ports.alerts(),
                ports.postMortems(),
                states,
                ports.learned(),
                ports.replies(),
                ports.rota(),
                ports.rehearsals(),
                ports.sales());
    }

    /** As if the process died, or another run had been faster, just before each second save. */
    private static final class FailingStates implements WatchStateStore {
        private final WatchStateStore kept = new InMemoryWatchStateStore();
        private boolean failEverySecond;
        private int asked;
        private int failed;

        @Override
        public Optional<WatchState> find(WatchId watch) {
            return kept.find(watch);
        }

        @Override
        public Optional<WatchState> save(WatchState state) {
            if (failEverySecond && asked++ % 2 == 0) {
                failed++;
                return Optional.empty();
            }
            return kept.save(state);
        }
    }
}
