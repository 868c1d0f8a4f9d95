// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static dev.whatcrisis.alert.Desk.BOB;
import static dev.whatcrisis.alert.Desk.BOSS;
import static dev.whatcrisis.alert.Desk.CHLOE;
import static dev.whatcrisis.alert.Desk.LEA;
import static dev.whatcrisis.alert.Desk.ROOM;
import static dev.whatcrisis.alert.Desk.at;
import static dev.whatcrisis.alert.Incidents.BY_FORMULA;
import static dev.whatcrisis.alert.Incidents.BY_RULE;
import static dev.whatcrisis.alert.Incidents.SLEEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertPolicyTest {
    private final Desk day = new Desk("2026-03-10T10:00", LEA, BOB, CHLOE, BOSS, ROOM);
    private final Desk night = new Desk("2026-03-10T23:30", LEA, BOB, CHLOE, BOSS, ROOM);

    @Test
    void nothing_is_said_of_what_crisis() {
        assertThat(day.until("2026-03-12T12:00").said).isEmpty();
    }

    @Test
    void a_ripple_waits_for_the_digest_at_nine() {
        assertThat(day.becomes(Level.RIPPLE, SLEEP).until("2026-03-12T12:00").said)
                .containsExactly("09:00 lea EMAIL DIGEST");
    }

    @Test
    void a_squall_by_day_is_mailed_at_once_and_reaches_a_second_person_after_two_hours() {
        assertThat(day.becomes(Level.SQUALL, SLEEP).until("2026-03-10T21:00").said)
                .containsExactly(
                        "10:00 lea EMAIL LEVEL_UP", "10:00 room WEBHOOK LEVEL_UP", "12:00 bob EMAIL ESCALATION");
    }

    @Test
    void a_squall_at_night_is_mailed_silently_and_rings_in_the_morning() {
        assertThat(night.becomes(Level.SQUALL, SLEEP).until("2026-03-11T07:30").said)
                .containsExactly("23:30 lea EMAIL LEVEL_UP", "23:30 room WEBHOOK LEVEL_UP", "07:00 lea SMS BRIEF");
    }

    @Test
    void a_squall_that_somebody_has_by_morning_does_not_ring() {
        night.becomes(Level.SQUALL, SLEEP).until("2026-03-11T06:00");
        assertThat(night.acknowledgedBy("bob").until("2026-03-11T08:59").said).noneMatch(s -> s.contains("SMS"));
    }

    @Test
    void a_storm_by_day_rings_one_after_the_other_every_half_hour_and_the_boss_last() {
        assertThat(day.becomes(Level.STORM, SLEEP).until("2026-03-10T21:00").said)
                .filteredOn(s -> s.contains("SMS"))
                .containsExactly(
                        "10:00 lea SMS LEVEL_UP",
                        "10:30 bob SMS ESCALATION",
                        "11:00 chloe SMS ESCALATION",
                        "11:30 boss SMS ESCALATION");
    }

    @Test
    void a_storm_at_night_in_which_nothing_is_to_be_done_is_held() {
        assertThat(night.becomes(Level.STORM, SLEEP).until("2026-03-11T07:30").said)
                .containsExactly(
                        "23:30 room WEBHOOK LEVEL_UP",
                        "06:45 lea EMAIL BRIEF",
                        "07:00 lea SMS BRIEF",
                        "07:00 boss EMAIL CALM_MAIL",
                        "07:30 bob SMS ESCALATION",
                        "07:30 bob EMAIL ESCALATION");
    }

    @Test
    void a_danger_that_is_held_is_written_at_once_and_texted_when_the_night_is_over() {
        for (Level level : new Level[] {Level.SQUALL, Level.STORM}) {
            var held = new Desk("2026-03-10T23:30", LEA, BOB, CHLOE, BOSS, ROOM);
            assertThat(held.becomes(level, SLEEP, Flag.SAFETY).until("2026-03-11T07:00").said)
                    .contains("23:30 lea EMAIL LEVEL_UP", "23:30 room WEBHOOK LEVEL_UP")
                    .anyMatch(said -> said.startsWith("07:00 lea SMS"))
                    .noneMatch(said -> said.contains("SMS") && said.startsWith("2"));
        }
    }

    @Test
    void while_learning_a_danger_that_is_held_is_written_too() {
        night.learning = true;
        assertThat(night.becomes(Level.SQUALL, SLEEP, Flag.SAFETY).until("2026-03-10T23:31").said)
                .contains("23:30 lea EMAIL LEVEL_UP");
    }

    @Test
    void what_is_held_is_planned_but_not_due() {
        night.becomes(Level.STORM, SLEEP).run();
        assertThat(night.plan().held(night.now))
                .filteredOn(p -> p.contact().equals(LEA))
                .extracting(p -> p.means() + " " + p.dueAt())
                .containsExactlyInAnyOrder("SMS 2026-03-11T06:00:00Z", "EMAIL 2026-03-11T05:45:00Z");
    }

    @Test
    void a_storm_that_is_worth_waking_for_rings_the_awake_first_then_on_call_and_the_boss_third_at_the_earliest() {
        assertThat(night.becomes(Level.STORM, BY_FORMULA).until("2026-03-11T00:30").said)
                .filteredOn(s -> s.contains("SMS"))
                .containsExactly(
                        "23:30 lea SMS LEVEL_UP wakes",
                        "23:40 bob SMS ESCALATION wakes",
                        "23:55 chloe SMS ESCALATION wakes",
                        "00:10 boss SMS ESCALATION wakes");
    }

    @Test
    void everybody_who_may_be_rung_first_is_rung_at_once() {
        Desk desk = new Desk("2026-03-10T23:30", Desk.person("ann", LEA.duty()), LEA, BOB);
        assertThat(desk.becomes(Level.STORM, BY_RULE, Flag.OWN_LIVE).until("2026-03-10T23:30").said)
                .contains("23:30 ann SMS LEVEL_UP wakes", "23:30 lea SMS LEVEL_UP wakes")
                .noneMatch(s -> s.contains("bob"));
    }

    @Test
    void an_acknowledgement_stops_the_chain_and_sends_the_boss_the_calm_mail() {
        night.becomes(Level.STORM, BY_RULE, Flag.OWN_LIVE).until("2026-03-10T23:35");
        night.acknowledgedBy("lea").until("2026-03-11T08:00");
        assertThat(night.said)
                .containsExactly(
                        "23:30 lea SMS LEVEL_UP wakes",
                        "23:30 lea EMAIL LEVEL_UP",
                        "23:30 room WEBHOOK LEVEL_UP",
                        "23:35 boss EMAIL CALM_MAIL");
    }

    @Test
    void a_lone_responder_is_rung_twice_before_the_boss() {
        Desk desk = new Desk("2026-03-10T23:30", LEA, BOSS);
        assertThat(desk.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-11T06:00").said)
                .filteredOn(s -> s.contains("SMS"))
                .containsExactly(
                        "23:30 lea SMS LEVEL_UP wakes",
                        "23:45 lea SMS ESCALATION wakes",
                        "00:00 boss SMS ESCALATION wakes");
    }

    @Test
    void a_boss_alone_is_never_rung_first() {
        Desk desk = new Desk("2026-03-10T23:30", BOSS);
        assertThat(desk.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-11T12:00").said)
                .isEmpty();
    }

    @Test
    void the_same_level_again_is_not_news() {
        day.becomes(Level.STORM, SLEEP).until("2026-03-10T10:05");
        day.acknowledgedBy("lea");
        int before =
                day.becomes(Level.SQUALL, SLEEP).until("2026-03-10T11:00").said.size();
        day.becomes(Level.STORM, SLEEP).until("2026-03-10T20:00");
        assertThat(day.said.size()).isEqualTo(before);
    }

    @Test
    void a_higher_level_after_an_acknowledgement_is_told_to_who_has_it() {
        day.becomes(Level.SQUALL, SLEEP).until("2026-03-10T10:05");
        day.acknowledgedBy("bob").until("2026-03-10T11:00");
        day.becomes(Level.STORM, SLEEP).until("2026-03-10T18:00");
        assertThat(day.said).contains("11:00 bob SMS LEVEL_UP").noneMatch(s -> s.contains("ESCALATION"));
    }

    @Test
    void a_new_flag_is_news() {
        day.becomes(Level.STORM, SLEEP).until("2026-03-10T10:05");
        day.acknowledgedBy("lea").becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-10T10:06");
        assertThat(day.said).contains("10:05 lea SMS NEW_FLAG");
    }

    @Test
    void a_reason_to_wake_that_comes_after_an_acknowledgement_rings_who_has_it_and_who_may_be_rung_first() {
        night.becomes(Level.STORM, SLEEP).until("2026-03-10T23:40");
        night.acknowledgedBy("bob").until("2026-03-11T01:00");
        night.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-11T01:20");
        assertThat(night.said)
                .contains(
                        "01:00 bob SMS LEVEL_UP wakes",
                        "01:00 lea SMS LEVEL_UP wakes",
                        "01:15 chloe SMS ESCALATION wakes");
    }

    @Test
    void who_took_a_squall_in_the_evening_and_sleeps_does_not_stop_the_chain_of_the_night() {
        day.becomes(Level.SQUALL, SLEEP).until("2026-03-10T20:00");
        day.acknowledgedBy("lea").until("2026-03-11T03:00");
        day.said.clear();
        day.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-11T03:26");
        assertThat(day.said)
                .filteredOn(line -> line.contains("SMS"))
                .containsExactly(
                        "03:00 lea SMS LEVEL_UP wakes",
                        "03:10 bob SMS ESCALATION wakes",
                        "03:25 chloe SMS ESCALATION wakes");
        assertThat(day.acknowledgedBy("bob").until("2026-03-11T06:00").said)
                .noneMatch(line -> line.compareTo("03:27") > 0 && line.contains("SMS"));
    }

    @Test
    void a_lone_responder_who_had_all_sms_of_a_night_is_followed_by_the_boss() {
        Desk desk = new Desk("2026-03-10T23:30", LEA, BOSS);
        desk.becomes(Level.STORM, BY_RULE, Flag.OWN_LIVE).until("2026-03-10T23:50");
        desk.acknowledgedBy("lea").until("2026-03-10T23:55");
        desk.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-11T02:00");
        assertThat(desk.said)
                .filteredOn(line -> line.contains("SMS"))
                .containsExactly(
                        "23:30 lea SMS LEVEL_UP wakes",
                        "23:45 lea SMS ESCALATION wakes",
                        "23:55 lea SMS NEW_FLAG wakes",
                        "00:10 boss SMS ESCALATION wakes");
    }

    @Test
    void a_watch_that_lost_sight_is_no_news_of_its_incident_and_hides_none() {
        night.becomes(Level.RIPPLE, SLEEP).until("2026-03-10T23:40");
        night.lostSight().until("2026-03-11T01:00");
        assertThat(night.said).isEmpty();
        assertThat(night.becomes(Level.SQUALL, SLEEP).until("2026-03-11T01:01").said)
                .contains("01:00 lea EMAIL LEVEL_UP");
    }

    @Test
    void people_at_risk_ring_even_when_nothing_more_is_seen() {
        assertThat(night.lostSight(Flag.SAFETY).until("2026-03-10T23:31").said)
                .contains("23:30 lea SMS LEVEL_UP wakes");
    }

    @Test
    void a_boss_hears_once_more_as_promised_and_not_every_day() {
        Desk desk = new Desk("2026-03-10T10:00", LEA, BOSS);
        desk.becomes(Level.STORM, SLEEP).until("2026-03-10T10:05");
        desk.acknowledgedBy("lea").until("2026-03-14T12:00");
        assertThat(desk.said)
                .filteredOn(line -> line.contains("boss"))
                .containsExactly("10:05 boss EMAIL CALM_MAIL", "09:00 boss EMAIL REPEAT");
    }

    @Test
    void rooms_and_the_one_who_is_told_are_not_among_those_told_before() {
        day.becomes(Level.STORM, SLEEP).until("2026-03-10T10:35");
        assertThat(day.situation().peopleToldBefore(CHLOE)).isEqualTo(2);
        assertThat(day.situation().peopleToldBefore(LEA)).isEqualTo(1);
    }

    @Test
    void what_somebody_acknowledged_on_the_page_before_it_was_said_is_not_said_in_the_morning() {
        night.becomes(Level.STORM, SLEEP).until("2026-03-10T23:40");
        assertThat(night.acknowledgedBy("lea").until("2026-03-11T08:00").said)
                .containsExactly("23:30 room WEBHOOK LEVEL_UP", "23:40 boss EMAIL CALM_MAIL");
    }

    @Test
    void silence_that_was_asked_for_ends_for_a_new_reason_to_wake() {
        night.becomes(Level.SQUALL, SLEEP).until("2026-03-10T23:40");
        night.care = new Care(Optional.empty(), Optional.of(new Care.Snooze(night.now, at("2026-03-11T08:00"))));
        int before =
                night.becomes(Level.STORM, SLEEP).until("2026-03-11T07:30").said.size();
        assertThat(before).isEqualTo(2);
        night.becomes(Level.STORM, BY_RULE, Flag.SAFETY).run();
        assertThat(night.said).contains("07:30 lea SMS LEVEL_UP");
    }

    @Test
    void who_asked_for_silence_until_morning_is_told_then() {
        night.becomes(Level.STORM, SLEEP).until("2026-03-10T23:40");
        night.care = new Care(Optional.empty(), Optional.of(new Care.Snooze(night.now, at("2026-03-11T07:00"))));
        assertThat(night.until("2026-03-11T07:00").said).contains("07:00 lea SMS LEVEL_UP");
    }

    @Test
    void a_squall_that_becomes_a_ripple_overnight_does_not_ring() {
        night.becomes(Level.SQUALL, SLEEP).until("2026-03-11T05:00");
        assertThat(night.becomes(Level.RIPPLE, SLEEP).until("2026-03-11T12:00").said)
                .noneMatch(s -> s.contains("SMS"));
    }

    @Test
    void it_is_said_again_at_nine_while_it_goes_on() {
        day.becomes(Level.SQUALL, SLEEP).until("2026-03-10T10:05");
        day.acknowledgedBy("lea").until("2026-03-12T10:00");
        assertThat(day.said)
                .filteredOn(s -> s.contains("REPEAT"))
                .containsExactly(
                        "09:00 lea EMAIL REPEAT", "09:00 room WEBHOOK REPEAT",
                        "09:00 lea EMAIL REPEAT", "09:00 room WEBHOOK REPEAT");
    }

    @Test
    void the_end_is_said_once_to_each_who_was_told_by_the_loudest_means() {
        day.becomes(Level.STORM, SLEEP).until("2026-03-10T10:35");
        day.over(State.Ending.CALM).until("2026-03-12T12:00");
        assertThat(day.said)
                .filteredOn(s -> s.contains("OVER"))
                .containsExactlyInAnyOrder("10:35 lea SMS OVER", "10:35 bob SMS OVER", "10:35 room WEBHOOK OVER");
    }

    @Test
    void the_end_never_rings_at_night() {
        night.becomes(Level.STORM, BY_RULE, Flag.OWN_LIVE).until("2026-03-10T23:31");
        assertThat(night.over(State.Ending.CALM).until("2026-03-11T08:00").said).contains("07:00 lea SMS OVER");
    }

    @Test
    void an_end_that_a_person_can_still_undo_is_not_said_yet() {
        day.becomes(Level.SQUALL, SLEEP).until("2026-03-10T10:01");
        day.over(State.Ending.CLOSED).until("2026-03-10T10:10");
        assertThat(day.said).noneMatch(s -> s.contains("OVER"));
        assertThat(day.until("2026-03-10T10:11").said).contains("10:11 lea EMAIL OVER");
    }

    @Test
    void nobody_who_was_told_nothing_hears_of_the_end() {
        night.becomes(Level.STORM, SLEEP);
        assertThat(night.over(State.Ending.CALM).until("2026-03-11T12:00").said).isEmpty();
    }

    @Test
    void a_spent_budget_lets_sleep_what_the_formula_would_wake_for() {
        night.wakes.put("lea", spent());
        night.wakes.put("bob", spent());
        night.wakes.put("chloe", spent());
        assertThat(night.becomes(Level.STORM, BY_FORMULA).until("2026-03-11T07:00").said)
                .contains("06:45 lea EMAIL BRIEF", "07:00 lea SMS BRIEF")
                .noneMatch(s -> s.contains("wakes"));
    }

    @Test
    void who_has_budget_left_is_rung_instead() {
        night.wakes.put("lea", spent());
        assertThat(night.becomes(Level.STORM, BY_FORMULA).until("2026-03-10T23:31").said)
                .contains("23:30 bob SMS LEVEL_UP wakes");
    }

    @Test
    void the_plan_says_that_the_budget_is_spent() {
        night.roster = new Roster(List.of(LEA), 1);
        night.wakes.put("lea", spent());
        assertThat(night.becomes(Level.STORM, BY_FORMULA).plan().planned())
                .isNotEmpty()
                .allMatch(Planned::budgetSpent);
    }

    @Test
    void a_spent_budget_does_not_stop_what_puts_people_an_account_or_data_at_risk() {
        night.wakes.put("lea", spent());
        assertThat(night.ruled(RuleId.R01, Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-10T23:31").said)
                .contains("23:30 lea SMS LEVEL_UP wakes");
    }

    @Test
    void a_spent_budget_lets_sleep_what_wakes_by_another_rule_and_says_so() {
        night.roster = new Roster(List.of(LEA), 1);
        night.wakes.put("lea", spent());
        night.ruled(RuleId.R05, Level.STORM, BY_RULE, Flag.OWN_LIVE);

        assertThat(night.plan().planned()).isNotEmpty().allMatch(Planned::budgetSpent);
        assertThat(night.until("2026-03-11T07:00").said)
                .contains("07:00 lea SMS BRIEF")
                .noneMatch(s -> s.contains("wakes"));
    }

    @Test
    void a_danger_that_comes_up_inside_a_matter_rings_whatever_was_spent() {
        night.roster = new Roster(List.of(LEA), 1);
        night.wakes.put("lea", spent());
        night.becomes(Level.SQUALL, SLEEP).until("2026-03-10T23:40");

        assertThat(night.ruled(RuleId.R04, Level.SQUALL, BY_RULE, Flag.LEGAL).until("2026-03-10T23:41").said)
                .anyMatch(s -> s.contains("lea SMS NEW_FLAG wakes"));
    }

    @Test
    void while_learning_a_large_thing_on_two_platforms_is_mailed_and_never_rings() {
        night.learning = true;
        assertThat(night.becomes(Level.STORM, SLEEP).until("2026-03-11T08:00").said)
                .containsExactly("23:30 lea EMAIL LEVEL_UP", "23:30 room WEBHOOK LEVEL_UP");
    }

    @Test
    void while_learning_flags_wake_as_always() {
        night.learning = true;
        assertThat(night.becomes(Level.STORM, BY_RULE, Flag.SAFETY).until("2026-03-10T23:31").said)
                .contains("23:30 lea SMS LEVEL_UP wakes");
    }

    @Test
    void who_is_awake_elsewhere_is_told_instead_of_who_sleeps() {
        var ann = new Contact(
                "ann",
                "Ann",
                BOB.duty(),
                BOB.phone(),
                BOB.email(),
                BOB.webhook(),
                BOB.quietHours(),
                ZoneId.of("America/New_York"),
                BOB.language());
        Desk desk = new Desk("2026-03-10T23:30", LEA, ann);
        assertThat(desk.becomes(Level.STORM, SLEEP).until("2026-03-10T23:31").said)
                .containsExactly("23:30 ann SMS LEVEL_UP", "23:30 ann EMAIL LEVEL_UP");
    }

    @Test
    void deciding_twice_gives_the_same_ids() {
        night.becomes(Level.STORM, BY_RULE, Flag.OWN_LIVE, Flag.COMPROMISING);
        List<AlertId> first = night.plan().planned().stream().map(Planned::id).toList();
        night.now = night.now.plusSeconds(20);
        assertThat(night.plan().planned())
                .extracting(Planned::id)
                .isEqualTo(first)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_alert_that_could_not_be_sent_is_withdrawn_once_it_is_untrue_and_again_said_when_old() {
        day.becomes(Level.STORM, SLEEP);
        Planned first = day.plan().planned().get(0);
        day.log.due(first.alert(day.incident.watch(), Optional.of("acme-1"), new Message("", "")));
        assertThat(day.plan().withdraw()).isEmpty();
        day.now = at("2026-03-10T12:01");
        assertThat(day.plan().withdraw()).containsExactly(first.id());
        day.now = at("2026-03-10T10:01");
        assertThat(day.over(State.Ending.CALM).plan().withdraw()).containsExactly(first.id());
    }

    /** Who wrote down the text, and died before it wrote down the mail. */
    @Test
    void who_is_told_next_is_told_by_all_means_even_if_the_process_died_in_between() {
        day.becomes(Level.STORM, SLEEP).until("2026-03-10T10:29");
        day.now = at("2026-03-10T10:30");
        Planned text = day.plan().due(day.now).stream()
                .filter(planned -> planned.means() == Means.SMS)
                .findFirst()
                .orElseThrow();
        day.log.due(text.alert(day.incident.watch(), Optional.of("acme-1"), new Message("", "")));
        day.log.sent(text.id(), day.now);
        day.now = at("2026-03-10T10:31");

        assertThat(day.until("2026-03-10T10:45").said).contains("10:31 bob EMAIL ESCALATION");
    }

    private static List<Instant> spent() {
        return new ArrayList<>(List.of(at("2026-01-05T02:00"), at("2026-02-05T02:00")));
    }
}
