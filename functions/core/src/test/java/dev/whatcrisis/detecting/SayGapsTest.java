// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Shift;
import dev.whatcrisis.rota.Timetable;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SayGapsTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant GAP = Instant.parse("2026-03-12T09:00:00Z");

    /** The look before the brief, three days before the gap. */
    private static final Instant BRIEF = Instant.parse("2026-03-09T06:31:00Z");

    private final Ports ports = Ports.inMemory();
    private final Watch acme = watch("acme");
    private final SayGaps gaps = new SayGaps(ports, (watch, incident, contact, at) -> "l.example/1");

    @BeforeEach
    void set_up() {
        ports.watches().save(acme);
        ports.roster().save(new Roster(List.of(person("ana"), person("ben")), 0));
        Shift week = new Shift("ana", Shift.Kind.DUTY, GAP.minus(Duration.ofDays(14)), GAP);
        Shift next = new Shift("ben", Shift.Kind.DUTY, GAP.plus(Duration.ofDays(2)), GAP.plus(Duration.ofDays(50)));
        Timetable timetable = new Timetable(
                MONDAY, MONDAY.minus(Timetable.BEHIND), MONDAY.plus(Timetable.AHEAD), List.of(week, next), 0, 0);
        ports.rota().save(new Rota(Optional.empty(), Optional.of(timetable), Optional.empty(), 0));
    }

    @Test
    void a_gap_is_said_once_with_the_brief_in_the_week_before() {
        days(12);

        List<Alert> said = said();
        assertThat(said).singleElement().satisfies(alert -> {
            assertThat(alert.dueAt()).isEqualTo(Instant.parse("2026-03-06T06:45:00Z"));
            assertThat(alert.means()).isEqualTo(Means.EMAIL);
            assertThat(alert.contact()).isEqualTo("ana");
            assertThat(alert.message().subject()).isEqualTo("[?] Acme - nobody on duty from Thu 09:00");
            assertThat(alert.message().body())
                    .startsWith("From Thu 09:00 to 14/03 09:00 nobody is on duty. "
                            + "If nothing is entered, the order of the roster applies then.")
                    .contains("l.example/1");
        });
    }

    @Test
    void somebody_else_in_turn_the_next_day_is_not_told_again() {
        days(5);
        ports.roster().save(new Roster(List.of(person("ben"), person("ana")), 1));
        days(12);

        assertThat(said()).hasSize(1);
    }

    @Test
    void a_second_watch_does_not_say_it_too() {
        ports.watches().save(watch("other"));
        look(watch("other"), BRIEF);

        assertThat(said()).isEmpty();
    }

    @Test
    void while_the_first_watch_is_paused_the_next_one_says_it() {
        Watch other = watch("other");
        ports.watches().save(other);
        ports.watches().save(ports.watches().find(acme.id()).orElseThrow().withPaused(true));
        look(other, BRIEF);

        assertThat(ports.alerts().latest(other.id(), 100)).hasSize(1);
    }

    @Test
    void a_gap_that_was_filled_is_not_said() {
        Rota rota = ports.rota().load();
        Shift whole = new Shift("ana", Shift.Kind.DUTY, MONDAY, MONDAY.plus(Timetable.AHEAD));
        Timetable filled = new Timetable(
                MONDAY, MONDAY.minus(Timetable.BEHIND), MONDAY.plus(Timetable.AHEAD), List.of(whole), 0, 0);
        ports.rota().save(rota.read(filled));
        days(12);

        assertThat(said()).isEmpty();
    }

    private void days(int count) {
        for (int day = 0; day < count; day++) {
            look(acme, MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(391)));
            look(acme, MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(12)));
        }
    }

    private void look(Watch watch, Instant now) {
        gaps.say(watch, Optional.of(now.minus(Duration.ofMinutes(2))), now);
    }

    private List<Alert> said() {
        return ports.alerts().latest(acme.id(), 100);
    }

    private static Watch watch(String id) {
        return Watch.of(new WatchId(id), "Acme", ZoneOffset.UTC, List.of(Query.parse("forum:acme")), MONDAY);
    }

    private static Contact person(String id) {
        return new Contact(
                id,
                id,
                Duty.ON_CALL,
                Optional.of("+33612345678"),
                Optional.of(id + "@team.example"),
                Optional.empty(),
                QuietHours.NIGHT,
                ZoneOffset.UTC,
                Language.EN);
    }
}
