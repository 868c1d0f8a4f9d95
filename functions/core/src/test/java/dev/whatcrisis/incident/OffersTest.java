// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Desk;
import dev.whatcrisis.alert.Incidents;
import dev.whatcrisis.crisis.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OffersTest {
    private static final Instant OPENED = Desk.at("2026-03-10T14:05");
    private static final Instant NOW = OPENED.plus(Duration.ofHours(1));
    private static final Incident OPEN = Incidents.open(Level.SQUALL, Set.of(), Incidents.SLEEP, OPENED);

    @Test
    void what_nobody_has_is_to_be_had_to_wait_or_not_about_us() {
        assertThat(Offers.inMessages(OPEN, NOW)).containsExactly(Act.ACKNOWLEDGE, Act.SNOOZE, Act.NOT_US);
    }

    @Test
    void what_somebody_has_is_not_offered_to_others() {
        Incident had = OPEN.withState(new State.Acknowledged(OPENED.plusSeconds(60), "lea"));

        assertThat(Offers.inMessages(had, NOW)).containsExactly(Act.NOT_US);
    }

    @Test
    void what_became_worse_since_is_to_be_had_once_more() {
        Incident had = OPEN.withState(new State.Acknowledged(OPENED.plusSeconds(60), "lea"));
        Incident worse = had.withJudgement(had.judgement().then(had.verdict().withLevel(Level.STORM), NOW));

        assertThat(Offers.inMessages(worse, NOW)).containsExactly(Act.ACKNOWLEDGE, Act.NOT_US);
    }

    @Test
    void what_sleeps_can_be_had_and_sleeps_again_only_after_its_time() {
        Incident sleeps = OPEN.withState(new State.Snoozed(OPENED, NOW, "lea"));

        assertThat(Offers.of(sleeps, NOW.minusSeconds(1)))
                .contains(Act.ACKNOWLEDGE)
                .doesNotContain(Act.SNOOZE);
        assertThat(Offers.of(sleeps, NOW)).contains(Act.ACKNOWLEDGE, Act.SNOOZE);
    }

    @Test
    void what_is_quiet_can_be_ended_and_an_own_post_can_be_fine() {
        Incident slip = Incidents.slip(Level.RIPPLE, Set.of(), OPENED);
        Incident quiet = slip.withTimes(slip.times().quiet(Optional.of(NOW)));

        assertThat(Offers.of(slip, NOW)).contains(Act.FINE).doesNotContain(Act.CLOSE);
        assertThat(Offers.of(quiet, NOW)).contains(Act.FINE, Act.CLOSE);
    }

    @Test
    void what_is_over_can_only_be_taken_back_and_only_for_a_while() {
        Incident closed = ((Change.Done) Lifecycle.notUs(OPEN, "lea", NOW)).incident();

        assertThat(Offers.of(closed, NOW)).containsExactly(Act.UNDO);
        assertThat(Offers.of(closed, NOW.plus(Duration.ofMinutes(11)))).isEmpty();
    }

    @Test
    void a_level_that_is_the_highest_or_the_least_goes_no_further() {
        Incident storm = Incidents.open(Level.STORM, Set.of(), Incidents.SLEEP, OPENED);
        Incident calm = Incidents.open(Level.WHAT_CRISIS, Set.of(), Incidents.SLEEP, OPENED);

        assertThat(Offers.of(storm, NOW)).contains(Act.LOWER).doesNotContain(Act.RAISE);
        assertThat(Offers.of(calm, NOW)).contains(Act.RAISE).doesNotContain(Act.LOWER);
    }

    @Test
    void whatever_is_offered_is_not_refused() {
        List<Incident> incidents = List.of(
                OPEN,
                OPEN.withState(new State.Acknowledged(OPENED, "lea")),
                OPEN.withState(new State.Snoozed(OPENED, NOW.plusSeconds(60), "lea")),
                OPEN.withState(new State.Snoozed(OPENED, NOW.minusSeconds(60), "lea")),
                Incidents.slip(Level.STORM, Set.of(), OPENED),
                ((Change.Done) Lifecycle.snooze(OPEN, "lea", NOW.plusSeconds(60), NOW)).incident(),
                ((Change.Done) Lifecycle.fine(OPEN, "lea", NOW)).incident());
        for (Incident incident : incidents) {
            for (Act act : Offers.of(incident, NOW)) {
                Change change = act.on(incident, "tom", NOW, () -> NOW.plusSeconds(3600), Optional.empty());
                assertThat(change).as(act + " of " + incident.state()).isInstanceOf(Change.Done.class);
            }
        }
    }
}
