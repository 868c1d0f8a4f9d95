// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.SampleAlerts;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.words.English;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A storm on a Monday evening, and a clock that is moved in the midst of it. */
class ClockJumpsTest {
    private static final Instant STORM = Loop.MONDAY.plus(Duration.ofDays(15)).plus(Duration.ofHours(19));
    private static final Instant NIGHT = STORM.plus(Duration.ofHours(2));
    private static final Duration DAYS = Duration.ofDays(2);

    private final Loop loop = Loop.inMemory();

    @BeforeEach
    void in_a_storm() {
        loop.ordinary(Loop.MONDAY, NIGHT).storm(STORM, 110).until(NIGHT);
    }

    @Test
    void a_watch_that_sees_its_clock_go_back_says_so_and_is_not_calm() {
        loop.now = NIGHT.plus(DAYS);
        loop.look();
        loop.now = NIGHT.plusSeconds(60);
        loop.poll();
        loop.look();

        Conclusion first = loop.said.getLast();
        assertThat(first.mood()).isEqualTo(Conclusion.Mood.BLIND);
        assertThat(English.say(first.why()))
                .anyMatch(why -> why.startsWith("This machine’s clock went back by 47 hours"));

        loop.now = NIGHT.plusSeconds(120);
        loop.look();

        assertThat(loop.said.getLast().mood()).isEqualTo(Conclusion.Mood.WATCHING);
        assertThat(English.say(loop.said.getLast().why()))
                .anyMatch(why -> why.startsWith("This machine’s clock went back"));
        assertThat(loop.said.getLast().sight().sources())
                .extracting(SourceHealth::sight)
                .containsOnly(SourceHealth.Sight.LIVING);
    }

    @Test
    void times_of_an_open_incident_are_set_right_and_its_history_says_so() {
        Incident before = open();
        loop.now = NIGHT.plus(DAYS);
        loop.ports
                .incidents()
                .save(before.withState(new State.Snoozed(loop.now, loop.now.plus(Duration.ofHours(8)), "ana")));
        loop.look();
        loop.now = NIGHT.plusSeconds(60);
        loop.look();

        Incident after = open();
        assertThat(after.state()).isEqualTo(new State.Snoozed(loop.now, loop.now.plus(Duration.ofHours(8)), "ana"));
        assertThat(after.times().openedAt()).isEqualTo(before.times().openedAt());
        assertThat(after.times().updatedAt()).isBeforeOrEqualTo(loop.now);
        assertThat(loop.ports.incidents().timeline(after.id()))
                .extracting(TimelineEntry::what)
                .extracting(Fact::key)
                .contains("clock.back");
    }

    @Test
    void an_incident_is_not_over_because_a_clock_went_on_two_days() {
        Incident before = open();
        loop.now = NIGHT.plus(DAYS).plus(Duration.ofHours(12));
        for (int hours = 0; hours < 6; hours++) {
            loop.poll();
            loop.look();
            loop.now = loop.now.plus(Duration.ofHours(1));
        }

        assertThat(open().id()).isEqualTo(before.id());
        assertThat(English.say(loop.said.getLast().why())).anyMatch(why -> why.startsWith("Nobody looked for 2 days"));
    }

    @Test
    void a_message_that_would_wait_for_the_future_is_forgotten_and_what_was_sent_is_not_said_again() {
        int said = loop.sent.size();
        loop.channelDown = true;
        loop.now = NIGHT.plus(DAYS);
        Alert late = SampleAlerts.alert(loop.watch.id(), "late", open().id().value(), "ana", true, loop.now);
        loop.ports.alerts().due(late);
        loop.look();
        loop.channelDown = false;
        loop.now = NIGHT.plus(Duration.ofMinutes(1));
        loop.look();
        loop.now = NIGHT.plus(Duration.ofMinutes(2));
        loop.look();

        assertThat(loop.ports.alerts().latest(loop.watch.id(), 100))
                .allMatch(alert -> !alert.dueAt().isAfter(loop.now))
                .extracting(Alert::id)
                .doesNotContain(late.id());
        assertThat(loop.sent).extracting(Alert::id).doesNotHaveDuplicates();
        assertThat(loop.sent.subList(said, loop.sent.size()))
                .extracting(Alert::reason)
                .doesNotContain(Alert.Reason.LEVEL_UP);
    }

    private Incident open() {
        return loop.ports.incidents().open(loop.watch.id()).getFirst();
    }
}
