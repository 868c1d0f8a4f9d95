// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

import static dev.whatcrisis.rehearsal.Team.ANA;
import static dev.whatcrisis.rehearsal.Team.KIM;
import static dev.whatcrisis.rehearsal.Team.ROOM;
import static dev.whatcrisis.rehearsal.Team.paris;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalPolicyTest {
    /** A Monday. */
    private static final Instant ADDED = paris("2026-03-02T09:00");

    private static final Instant A_MONTH_LATER = paris("2026-03-30T11:00");
    private static final Roster TEAM = Team.of(ANA, ROOM);

    private final Rehearsals added =
            RehearsalPolicy.plan(Rehearsals.NONE, TEAM, false, ADDED).next();

    @Test
    void each_way_of_each_contact_is_rehearsed_a_month_after_it_was_added() {
        assertThat(said(added, TEAM, A_MONTH_LATER.minus(Duration.ofDays(3)))).isEmpty();
        assertThat(said(added, TEAM, A_MONTH_LATER)).containsExactly("ana SMS", "ana EMAIL", "room WEBHOOK");
    }

    @Test
    void it_never_rings_in_quiet_hours() {
        assertThat(RehearsalPolicy.plan(added, TEAM, false, A_MONTH_LATER).planned())
                .noneMatch(Planned::wakes);
    }

    @Test
    void it_comes_once_a_month_and_a_crash_before_it_was_noted_gives_it_the_same_name() {
        RehearsalPolicy.Plan plan = RehearsalPolicy.plan(added, TEAM, false, A_MONTH_LATER);
        Instant hourLater = A_MONTH_LATER.plus(Duration.ofHours(1));

        assertThat(said(plan.next(), TEAM, hourLater)).isEmpty();
        assertThat(RehearsalPolicy.plan(added, TEAM, false, hourLater).planned())
                .extracting(Planned::id)
                .containsExactlyElementsOf(
                        plan.planned().stream().map(Planned::id).toList());
        assertThat(said(plan.next(), TEAM, A_MONTH_LATER.plus(Rehearsal.EVERY))).hasSize(3);
    }

    @Test
    void one_that_a_clock_in_the_future_wrote_waits_a_month_and_not_until_then() {
        Instant wrong = A_MONTH_LATER.plus(Duration.ofDays(400));
        Rehearsals ahead = RehearsalPolicy.plan(added, TEAM, false, wrong).next();
        assertThat(ahead).isNotEqualTo(added);

        Rehearsals seen =
                RehearsalPolicy.plan(ahead, TEAM, false, A_MONTH_LATER).next();

        assertThat(said(seen, TEAM, A_MONTH_LATER.plus(Duration.ofDays(27)))).isEmpty();
        assertThat(said(seen, TEAM, A_MONTH_LATER.plus(Rehearsal.EVERY))).hasSize(3);
    }

    @Test
    void it_waits_for_the_middle_of_a_working_day_where_the_contact_is() {
        assertThat(turn(ANA, "2026-03-30T09:59")).isEqualTo(Turn.NOT_BY_DAY);
        assertThat(turn(ANA, "2026-03-30T10:00")).isEqualTo(Turn.NOW);
        assertThat(turn(ANA, "2026-03-30T16:59")).isEqualTo(Turn.NOW);
        assertThat(turn(ANA, "2026-03-30T17:00")).isEqualTo(Turn.NOT_BY_DAY);
        assertThat(turn(ANA, "2026-04-04T11:00")).isEqualTo(Turn.NOT_BY_DAY);
        assertThat(turn(KIM, "2026-03-30T11:00")).isEqualTo(Turn.NOT_BY_DAY);
        assertThat(turn(KIM, "2026-03-30T03:00")).isEqualTo(Turn.NOW);
    }

    @Test
    void who_sleeps_by_day_is_left_to_sleep() {
        Contact night = quiet(ANA, new QuietHours(LocalTime.of(8, 0), LocalTime.of(15, 0)));

        assertThat(turn(night, "2026-03-30T11:00")).isEqualTo(Turn.NOT_BY_DAY);
        assertThat(turn(night, "2026-03-30T15:30")).isEqualTo(Turn.NOW);
    }

    @Test
    void while_an_incident_is_open_nobody_is_rehearsed_and_afterwards_they_are() {
        RehearsalPolicy.Plan plan = RehearsalPolicy.plan(added, TEAM, true, A_MONTH_LATER);

        assertThat(plan.planned()).isEmpty();
        assertThat(said(plan.next(), TEAM, A_MONTH_LATER.plus(Duration.ofHours(2))))
                .hasSize(3);
    }

    @Test
    void who_asked_not_to_be_asked_is_not_and_their_silence_is_no_failing() {
        Contact away = ANA.paused(Optional.of(A_MONTH_LATER.plus(Duration.ofDays(60))));
        Roster roster = Team.of(away);

        assertThat(said(added, roster, A_MONTH_LATER)).isEmpty();
        assertThat(added.unconfirmed(roster, A_MONTH_LATER.plus(Duration.ofDays(30))))
                .isEmpty();
    }

    @Test
    void a_new_number_counts_from_when_it_was_added_and_who_left_is_forgotten() {
        Contact renumbered = ANA.by(Optional.of("+12025550199"), ANA.email(), Optional.empty());
        Roster changed = Team.of(renumbered);
        Rehearsals next =
                RehearsalPolicy.plan(added, changed, false, A_MONTH_LATER).next();

        assertThat(said(added, changed, A_MONTH_LATER)).containsExactly("ana EMAIL");
        assertThat(next.find("ana", Means.SMS)).map(Rehearsal::since).contains(A_MONTH_LATER);
        assertThat(next.find("room", Means.WEBHOOK)).isEmpty();
    }

    @Test
    void what_nobody_confirmed_for_thirty_five_days_is_said_and_one_confirmation_ends_that() {
        Instant later = ADDED.plus(Duration.ofDays(36));
        Rehearsals confirmed =
                added.confirmed("ana", Means.EMAIL, A_MONTH_LATER).confirmed("room", Means.WEBHOOK, A_MONTH_LATER);

        assertThat(added.unconfirmed(TEAM, ADDED.plus(Duration.ofDays(34)))).isEmpty();
        assertThat(added.unconfirmed(TEAM, later)).hasSize(3);
        assertThat(confirmed.unconfirmed(TEAM, later))
                .containsExactly(Fact.of("rehearsal.unconfirmed")
                        .with("means", Means.SMS)
                        .with("name", "Name of ana")
                        .with("days", 36L));
    }

    @Test
    void of_a_number_that_was_changed_an_hour_ago_nothing_old_is_said() {
        Contact renumbered = ANA.by(Optional.of("+12025550199"), Optional.empty(), Optional.empty());

        assertThat(added.unconfirmed(Team.of(renumbered), ADDED.plus(Duration.ofDays(36))))
                .isEmpty();
    }

    private static Turn turn(Contact contact, String at) {
        return RehearsalPolicy.timely(contact, false, paris(at));
    }

    private static List<String> said(Rehearsals known, Roster roster, Instant now) {
        return RehearsalPolicy.plan(known, roster, false, now).planned().stream()
                .map(planned -> planned.contact().id() + " " + planned.means())
                .toList();
    }

    private static Contact quiet(Contact contact, QuietHours hours) {
        return new Contact(
                contact.id(),
                contact.name(),
                contact.duty(),
                contact.phone(),
                contact.email(),
                contact.webhook(),
                hours,
                contact.zone(),
                contact.language());
    }
}
