// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import static dev.whatcrisis.rota.Weeks.NOON;
import static dev.whatcrisis.rota.Weeks.PARIS;
import static dev.whatcrisis.rota.Weeks.at;
import static dev.whatcrisis.rota.Weeks.away;
import static dev.whatcrisis.rota.Weeks.duty;
import static dev.whatcrisis.rota.Weeks.inTurn;
import static dev.whatcrisis.rota.Weeks.nights;
import static dev.whatcrisis.rota.Weeks.rota;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapsTest {
    @Test
    void weeks_that_follow_each_other_have_no_gap() {
        assertThat(month(rota(inTurn()))).isEmpty();
    }

    @Test
    void a_week_that_nobody_took_is_a_gap_with_its_days() {
        List<Shift> shifts = new ArrayList<>(inTurn());
        shifts.removeIf(shift -> shift.from().equals(at("2026-03-09T09:00")));

        assertThat(month(rota(shifts)))
                .containsExactly(new Gap(at("2026-03-09T09:00"), Optional.of(at("2026-03-16T09:00"))));
    }

    @Test
    void a_holiday_of_whoever_is_on_duty_is_a_gap() {
        List<Shift> shifts = new ArrayList<>(inTurn());
        shifts.add(away("ana", "2026-03-05T00:00", "2026-03-07T00:00"));

        assertThat(month(rota(shifts)))
                .containsExactly(new Gap(at("2026-03-05T00:00"), Optional.of(at("2026-03-07T00:00"))));
    }

    @Test
    void a_holiday_of_somebody_else_is_none() {
        List<Shift> shifts = new ArrayList<>(inTurn());
        shifts.add(away("ben", "2026-03-05T00:00", "2026-03-07T00:00"));

        assertThat(month(rota(shifts))).isEmpty();
    }

    @Test
    void days_that_a_team_never_shares_are_left_open_on_purpose() {
        assertThat(month(rota(nights()))).isEmpty();
    }

    @Test
    void a_night_that_is_missing_among_nights_is_a_gap() {
        List<Shift> shifts = new ArrayList<>(nights());
        shifts.removeIf(shift -> shift.from().equals(at("2026-03-10T22:00")));

        assertThat(month(rota(shifts)))
                .containsExactly(new Gap(at("2026-03-10T22:00"), Optional.of(at("2026-03-11T22:00"))));
    }

    @Test
    void a_rota_that_ends_leaves_a_gap_without_an_end() {
        List<Shift> shifts = inTurn().stream()
                .filter(shift -> shift.from().isBefore(at("2026-03-16T09:00")))
                .toList();

        assertThat(month(rota(shifts))).containsExactly(new Gap(at("2026-03-16T09:00"), Optional.empty()));
    }

    @Test
    void a_gap_begins_and_ends_to_the_minute() {
        Rota rota = rota(
                duty("ana", "2026-03-02T09:00", "2026-03-09T08:20"),
                duty("ben", "2026-03-10T09:10", "2026-05-11T09:00"));

        assertThat(month(rota)).containsExactly(new Gap(at("2026-03-09T08:20"), Optional.of(at("2026-03-10T09:10"))));
    }

    @Test
    void a_hand_over_of_minutes_is_none() {
        Rota rota = rota(
                duty("ana", "2026-03-02T09:00", "2026-03-09T08:45"),
                duty("ben", "2026-03-09T09:10", "2026-05-11T09:00"));

        assertThat(month(rota)).isEmpty();
    }

    @Test
    void clocks_that_change_make_no_gap() {
        List<Shift> days = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            Instant nine = at("2026-03-02T09:00").atZone(PARIS).plusDays(day).toInstant();
            days.add(new Shift("ana", Shift.Kind.DUTY, nine, nine.plus(Duration.ofHours(8))));
        }

        assertThat(month(rota(days))).isEmpty();
    }

    @Test
    void where_nobody_was_ever_on_duty_there_is_no_rota_to_have_a_gap() {
        assertThat(month(rota(away("ben", "2026-03-05T00:00", "2026-03-07T00:00"))))
                .isEmpty();
        assertThat(month(Rota.NONE)).isEmpty();
    }

    @Test
    void the_end_of_what_a_file_said_is_a_gap() {
        List<Gap> gaps =
                Gaps.between(rota(inTurn()), NOON.plus(Duration.ofDays(55)), NOON.plus(Duration.ofDays(62)), PARIS);

        assertThat(gaps).containsExactly(new Gap(NOON.plus(Timetable.AHEAD), Optional.empty()));
    }

    private static List<Gap> month(Rota rota) {
        return Gaps.between(rota, NOON, NOON.plus(Duration.ofDays(30)), PARIS);
    }
}
