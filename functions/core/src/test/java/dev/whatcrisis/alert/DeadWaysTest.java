// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.BOB;
import static dev.whatcrisis.alert.Desk.BOSS;
import static dev.whatcrisis.alert.Desk.CHLOE;
import static dev.whatcrisis.alert.Desk.LEA;
import static dev.whatcrisis.alert.Desk.ROOM;
import static dev.whatcrisis.alert.Incidents.BY_RULE;
import static dev.whatcrisis.alert.Incidents.SLEEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.watch.Contact;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What does not get through by one means, or to one person, is said by another. */
class DeadWaysTest {
    private static final Contact LEA_CHATS = new Contact(
            "lea",
            "Lea",
            LEA.duty(),
            LEA.phone(),
            LEA.email(),
            Optional.of(URI.create("https://hooks.example/lea")),
            LEA.quietHours(),
            LEA.zone(),
            LEA.language());

    private final Desk day = new Desk("2026-03-10T10:00", LEA, BOB, CHLOE, BOSS, ROOM);
    private final Desk night = new Desk("2026-03-10T23:30", LEA, BOB, CHLOE, BOSS, ROOM);

    @Test
    void a_squall_that_cannot_be_mailed_is_texted_by_day() {
        day.dead.add("lea EMAIL");

        assertThat(day.becomes(Level.SQUALL, SLEEP).until("2026-03-10T10:30").said)
                .containsExactly("10:00 room WEBHOOK LEVEL_UP", "10:04 lea SMS LEVEL_UP");
    }

    @Test
    void three_tries_are_made_before_another_way_is_taken() {
        day.dead.add("lea EMAIL");
        day.becomes(Level.SQUALL, SLEEP).until("2026-03-10T10:03");

        assertThat(day.log.latest(day.incident.watch(), 10))
                .filteredOn(alert -> alert.means() == Means.EMAIL)
                .singleElement()
                .matches(Retry::stuck)
                .extracting(Alert::tries)
                .isEqualTo(3);
    }

    @Test
    void whom_nothing_reaches_is_not_waited_for() {
        night.dead.add("lea SMS");
        night.dead.add("lea EMAIL");

        assertThat(night.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-10T23:36").said)
                .containsExactly(
                        "23:30 room WEBHOOK LEVEL_UP", "23:34 bob SMS ESCALATION wakes", "23:34 bob EMAIL ESCALATION");
    }

    @Test
    void a_sleeper_is_not_reached_by_what_does_not_ring() {
        night.dead.add("lea SMS");

        assertThat(night.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-10T23:36").said)
                .contains("23:30 lea EMAIL LEVEL_UP", "23:34 bob SMS ESCALATION wakes");
    }

    @Test
    void when_nobody_is_reached_everybody_is_tried_in_turn_and_the_boss_is_still_not_first() {
        for (String who : new String[] {"lea", "bob", "chloe"}) {
            night.dead.add(who + " SMS");
            night.dead.add(who + " EMAIL");
        }

        assertThat(night.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-11T00:00").said)
                .containsExactly(
                        "23:30 room WEBHOOK LEVEL_UP",
                        "23:42 boss SMS ESCALATION wakes",
                        "23:42 boss EMAIL ESCALATION");
    }

    @Test
    void a_digest_or_calm_mail_that_cannot_be_mailed_is_written_to_the_chat() {
        Desk small = new Desk("2026-03-10T08:00", LEA_CHATS);
        small.dead.add("lea EMAIL");

        assertThat(small.becomes(Level.RIPPLE, SLEEP).until("2026-03-10T09:30").said)
                .containsExactly("09:04 lea WEBHOOK DIGEST");
    }

    @Test
    void a_boss_is_not_texted_because_a_mail_does_not_get_through() {
        Desk storm = new Desk("2026-03-10T06:00", LEA, BOSS);
        storm.dead.add("boss EMAIL");
        storm.becomes(Level.STORM, SLEEP).until("2026-03-10T06:30").acknowledgedBy("lea");

        assertThat(storm.until("2026-03-10T12:00").said).noneMatch(said -> said.contains("boss"));
    }

    @Test
    void what_is_over_or_taken_by_somebody_is_not_said_by_another_way() {
        day.dead.add("lea EMAIL");
        day.becomes(Level.SQUALL, SLEEP).until("2026-03-10T10:02").acknowledgedBy("bob");
        assertThat(day.until("2026-03-10T10:30").said).containsExactly("10:00 room WEBHOOK LEVEL_UP");

        night.dead.add("lea EMAIL");
        night.becomes(Level.SQUALL, SLEEP).until("2026-03-10T23:32").over(State.Ending.CALM);
        assertThat(night.until("2026-03-11T07:00").said).noneMatch(said -> said.contains("lea"));
    }

    @Test
    void a_dead_room_changes_nothing_for_people() {
        day.dead.add("room WEBHOOK");

        assertThat(day.becomes(Level.STORM, SLEEP).until("2026-03-10T10:20").said)
                .containsExactly("10:00 lea SMS LEVEL_UP", "10:00 lea EMAIL LEVEL_UP");
    }
}
