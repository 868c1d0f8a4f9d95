// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.BOB;
import static dev.whatcrisis.alert.Desk.CHLOE;
import static dev.whatcrisis.alert.Desk.LEA;
import static dev.whatcrisis.alert.Desk.at;
import static dev.whatcrisis.alert.Incidents.BY_RULE;
import static dev.whatcrisis.alert.Incidents.SLEEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who said "not tonight" is not rung, and who is awake anyway is rung first. */
class PausesTest {
    private static final Optional<Instant> MORNING = Optional.of(at("2026-03-11T07:00"));
    private final Desk night = new Desk("2026-03-10T23:30", LEA.paused(MORNING), BOB, CHLOE);

    private static Contact inNewYork() {
        return new Contact(
                "nia",
                "Nia",
                Duty.ON_CALL,
                Optional.of("+12125550123"),
                Optional.of("nia@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                ZoneId.of("America/New_York"),
                Language.EN);
    }

    @Test
    void not_tonight_means_that_the_next_one_is_asked_instead() {
        assertThat(night.ruled(RuleId.R05, Level.STORM, BY_RULE, Flag.OWN_LIVE).until("2026-03-10T23:46").said)
                .contains("23:30 bob SMS LEVEL_UP wakes", "23:45 chloe SMS ESCALATION wakes")
                .noneMatch(s -> s.contains("lea"));
    }

    @Test
    void who_says_not_tonight_after_being_rung_is_followed_by_the_next_one_at_once() {
        night.roster = new Roster(List.of(LEA, BOB, CHLOE), 1);
        night.ruled(RuleId.R05, Level.STORM, BY_RULE, Flag.OWN_LIVE).until("2026-03-10T23:32");
        assertThat(night.said).contains("23:30 lea SMS LEVEL_UP wakes");

        night.roster = new Roster(List.of(LEA.paused(MORNING), BOB, CHLOE), 2);

        assertThat(night.until("2026-03-10T23:34").said).anyMatch(s -> s.contains("bob SMS ESCALATION wakes"));
    }

    @Test
    void people_at_risk_ring_who_said_not_tonight_too_but_after_the_others() {
        assertThat(night.ruled(RuleId.R01, Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-11T00:05").said)
                .filteredOn(s -> s.contains("SMS"))
                .startsWith(
                        "23:30 bob SMS LEVEL_UP wakes",
                        "23:45 chloe SMS ESCALATION wakes",
                        "00:00 lea SMS ESCALATION wakes");
    }

    @Test
    void where_nobody_else_is_left_it_is_written_and_does_not_ring() {
        night.roster = new Roster(List.of(LEA.paused(MORNING)), 1);

        assertThat(night.ruled(RuleId.R05, Level.STORM, BY_RULE, Flag.OWN_LIVE).until("2026-03-11T06:59").said)
                .containsExactly("23:30 lea EMAIL LEVEL_UP");
    }

    @Test
    void when_the_pause_is_over_it_is_their_turn_again() {
        Desk day = new Desk("2026-03-11T10:00", LEA.paused(MORNING), BOB);

        assertThat(day.becomes(Level.SQUALL, SLEEP).until("2026-03-11T10:01").said)
                .containsExactly("10:00 lea EMAIL LEVEL_UP");
    }

    @Test
    void who_is_awake_in_their_own_zone_is_rung_first_and_sleepers_only_after() {
        night.roster = new Roster(List.of(LEA, BOB, inNewYork()), 1);

        assertThat(night.ruled(RuleId.R05, Level.STORM, BY_RULE, Flag.OWN_LIVE).until("2026-03-10T23:46").said)
                .filteredOn(s -> s.contains("SMS"))
                .startsWith("23:30 nia SMS LEVEL_UP", "23:45 lea SMS ESCALATION wakes");
    }

    @Test
    void tonight_ends_in_the_morning_after_it_also_when_it_has_begun() {
        assertThat(new Night(LEA).tonightOver(at("2026-03-10T15:00"))).isEqualTo(at("2026-03-11T07:00"));
        assertThat(new Night(LEA).tonightOver(at("2026-03-11T02:00"))).isEqualTo(at("2026-03-11T07:00"));
        Contact restless = Desk.ROOM;
        assertThat(new Night(restless).tonightOver(at("2026-03-10T15:00"))).isEqualTo(at("2026-03-11T07:00"));
    }

    /** Whoever is paused is never rung but for R01 to R03, and somebody is told of whatever is told with nobody paused. */
    @Test
    void a_pause_silences_a_person_and_never_the_team() {
        Random random = new Random(21);
        RuleId[] rules = {RuleId.R01, RuleId.R02, RuleId.R03, RuleId.R05, RuleId.R06, RuleId.R10};
        for (int run = 0; run < 300; run++) {
            List<Contact> team = new ArrayList<>();
            for (Contact contact : List.of(LEA, BOB, inNewYork())) {
                team.add(random.nextBoolean() ? contact.paused(MORNING) : contact);
            }
            RuleId rule = rules[random.nextInt(rules.length)];
            Level level = Level.values()[2 + random.nextInt(2)];
            Desk paused = desk(team, rule, level);
            Desk all = desk(List.of(LEA, BOB, inNewYork()), rule, level);

            boolean grave = rule.compareTo(RuleId.R03) <= 0;
            for (Contact contact : team) {
                if (contact.pausedUntil().isPresent() && !grave) {
                    assertThat(paused.said).noneMatch(s -> s.contains(contact.id() + " SMS"));
                }
            }
            assertThat(paused.said.isEmpty()).isEqualTo(all.said.isEmpty());
        }
    }

    private static Desk desk(List<Contact> team, RuleId rule, Level level) {
        Desk desk = new Desk("2026-03-10T23:30", team.toArray(new Contact[0]));
        Flag flag = rule.compareTo(RuleId.R03) <= 0 ? Flag.SAFETY : Flag.COMPROMISING;
        return desk.ruled(rule, level, BY_RULE, flag).until("2026-03-11T00:30");
    }
}
