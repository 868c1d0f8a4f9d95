// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.local.doctor.Finding.Outcome;
import dev.whatcrisis.rota.Rota;
import dev.whatcrisis.rota.Shift;
import dev.whatcrisis.rota.Timetable;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotaChecksTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void where_there_is_no_calendar_nothing_is_said_of_it() {
        assertThat(RotaChecks.of(Rota.NONE, List.of(), NOON)).isEmpty();
    }

    @Test
    void who_is_on_duty_is_said() {
        assertThat(RotaChecks.of(rota(59), List.of(), NOON)).containsExactly(Finding.ok("rota", "ana"));
    }

    @Test
    void a_gap_within_the_week_and_a_calendar_that_cannot_be_read_are_warnings() {
        Rota rota = rota(3).unreadable(Fact.of("failure.closed").with("host", "calendar.example"), NOON);

        List<Finding> findings = RotaChecks.of(rota, List.of(), NOON);

        assertThat(findings).extracting(Finding::outcome).containsOnly(Outcome.WARN);
        assertThat(findings)
                .extracting(Finding::found)
                .containsExactly(
                        "The calendar has not been readable since 12:00: cannot connect to calendar.example."
                                + " What it said at the last reading (12:00) still counts.",
                        "From Thu 12:00, the calendar names nobody on duty.");
    }

    private static Rota rota(int days) {
        Shift duty =
                new Shift("ana", Shift.Kind.DUTY, NOON.minus(Duration.ofDays(20)), NOON.plus(Duration.ofDays(days)));
        Timetable timetable =
                new Timetable(NOON, NOON.minus(Timetable.BEHIND), NOON.plus(Timetable.AHEAD), List.of(duty), 0, 0);
        return new Rota(
                Optional.of(URI.create("https://calendar.example/secret.ics")),
                Optional.of(timetable),
                Optional.empty(),
                0);
    }
}
