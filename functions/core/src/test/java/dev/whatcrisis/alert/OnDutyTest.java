// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.RuleId;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Shift;
import dev.whatcrisis.rota.Standby;
import dev.whatcrisis.rota.Timetable;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OnDutyTest {
    private static final Instant NIGHT = Desk.at("2026-03-03T02:00");
    private static final Instant DAY = Desk.at("2026-03-03T14:00");
    private static final Shift CHLOES =
            new Shift("chloe", Shift.Kind.DUTY, Desk.at("2026-03-02T09:00"), Desk.at("2026-03-09T09:00"));

    @Test
    void who_is_on_duty_is_rung_at_night_though_others_are_awake() {
        Contact awake = quiet(Desk.BOB, QuietHours.NONE);

        assertThat(first(RuleId.R02, NIGHT, rota(CHLOES), Desk.LEA, awake, Desk.CHLOE))
                .containsExactly("chloe");
    }

    @Test
    void in_a_gap_the_order_of_the_roster_applies() {
        assertThat(first(RuleId.R02, NIGHT, Rota.NONE, Desk.LEA, Desk.BOB, Desk.CHLOE))
                .containsExactly("lea");
    }

    @Test
    void who_is_away_is_not_asked() {
        Shift holiday = new Shift("lea", Shift.Kind.AWAY, NIGHT.minusSeconds(60), NIGHT.plus(Duration.ofDays(7)));

        assertThat(first(RuleId.R10, DAY, rota(holiday), Desk.LEA, Desk.BOB)).containsExactly("bob");
    }

    /** 4,000 teams of up to five with every rota: whom the calendar puts on duty is asked before anybody else. */
    @Test
    void whoever_is_on_duty_and_can_be_asked_is_asked_first_and_without_a_rota_nothing_changes() {
        Random random = new Random(16);
        int onDuty = 0;
        for (int i = 0; i < 4_000; i++) {
            Contact[] team = team(random);
            Instant now = random.nextBoolean() ? NIGHT : DAY;
            RuleId rule = random.nextBoolean() ? RuleId.R02 : RuleId.R10;
            Rota rota = rota(shifts(random, team, now));
            Standby standby = Standby.of(rota, now);
            Set<String> called = first(rule, now, rota, team);

            if (standby.onDuty().isEmpty() && standby.away().isEmpty()) {
                assertThat(called).isEqualTo(first(rule, now, Rota.NONE, team));
            } else if (!standby.onDuty().isEmpty()) {
                onDuty++;
                assertThat(called).isNotEmpty().isSubsetOf(standby.onDuty());
            }
        }
        assertThat(onDuty).isGreaterThan(500);
    }

    @Test
    void after_who_was_on_duty_and_silent_everybody_else_follows() {
        Desk desk = new Desk("2026-03-03T02:00", Desk.LEA, Desk.BOB, Desk.CHLOE);
        desk.rota = rota(CHLOES);
        desk.ruled(RuleId.R02, Level.STORM, Incidents.BY_RULE).until("2026-03-03T02:50");

        assertThat(desk.said.stream()
                        .filter(line -> line.contains(" SMS "))
                        .map(line -> line.split(" ")[1])
                        .distinct())
                .containsExactly("chloe", "lea", "bob");
    }

    private static Set<String> first(RuleId rule, Instant now, Rota rota, Contact... team) {
        boolean wake = rule == RuleId.R02;
        Standby standby = Standby.of(rota, now);
        Situation situation = new Situation(
                Incidents.of(
                        Incidents.open(Level.STORM, Set.of(), Incidents.SLEEP, now)
                                .state(),
                        Level.STORM,
                        Set.of(),
                        wake ? Incidents.BY_RULE : Incidents.SLEEP,
                        now,
                        rule),
                standby.over(new Roster(List.of(team), 1)),
                List.of(),
                Map.of(),
                Care.NONE,
                false,
                now,
                Set.copyOf(standby.onDuty()));
        return AlertPolicy.plan(situation).planned().stream()
                .filter(planned -> planned.reason() == Alert.Reason.LEVEL_UP
                        || planned.reason() == Alert.Reason.BRIEF
                        || planned.reason() == Alert.Reason.NEW_FLAG)
                .map(planned -> planned.contact().id())
                .collect(Collectors.toSet());
    }

    private static Contact[] team(Random random) {
        List<Contact> team = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            Contact one = Desk.person("c" + i, random.nextBoolean() ? Duty.AWAKE_FIRST : Duty.ON_CALL);
            team.add(quiet(one, random.nextBoolean() ? QuietHours.NONE : QuietHours.NIGHT));
        }
        Collections.shuffle(team, random);
        return team.toArray(Contact[]::new);
    }

    private static Shift[] shifts(Random random, Contact[] team, Instant now) {
        List<Shift> shifts = new ArrayList<>();
        for (Contact contact : team) {
            if (random.nextInt(3) == 0) {
                Instant from = now.minus(Duration.ofHours(random.nextInt(48) - 10));
                Shift.Kind kind = random.nextInt(3) == 0 ? Shift.Kind.AWAY : Shift.Kind.DUTY;
                shifts.add(new Shift(contact.id(), kind, from, from.plus(Duration.ofHours(1 + random.nextInt(60)))));
            }
        }
        return shifts.toArray(Shift[]::new);
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

    private static Rota rota(Shift... shifts) {
        Timetable timetable =
                new Timetable(NIGHT, NIGHT.minus(Timetable.BEHIND), NIGHT.plus(Timetable.AHEAD), List.of(shifts), 0, 0);
        return new Rota(Optional.empty(), Optional.of(timetable), Optional.empty(), 0);
    }
}
