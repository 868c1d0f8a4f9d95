// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import dev.whatcrisis.rota.Shift.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rotas of an invented team in Paris, read on Monday 2 March 2026 at noon. */
final class Weeks {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant NOON = at("2026-03-02T12:00");

    private Weeks() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    static Shift duty(String contact, String from, String until) {
        return new Shift(contact, Kind.DUTY, at(from), at(until));
    }

    static Shift away(String contact, String from, String until) {
        return new Shift(contact, Kind.AWAY, at(from), at(until));
    }

    static Rota rota(Shift... shifts) {
        return rota(List.of(shifts));
    }

    static Rota rota(List<Shift> shifts) {
        Timetable timetable =
                new Timetable(NOON, NOON.minus(Timetable.BEHIND), NOON.plus(Timetable.AHEAD), shifts, 0, 0);
        return new Rota(Optional.empty(), Optional.of(timetable), Optional.empty(), 0);
    }

    /** Ana and Ben in turn, a week each from Monday nine to Monday nine, as far as the calendar is read. */
    static List<Shift> inTurn() {
        List<Shift> shifts = new ArrayList<>();
        LocalDateTime monday = LocalDateTime.parse("2026-02-02T09:00");
        for (int week = 0; week < 13; week++) {
            LocalDateTime begins = monday.plusWeeks(week);
            shifts.add(new Shift(
                    week % 2 == 0 ? "ana" : "ben",
                    Kind.DUTY,
                    begins.atZone(PARIS).toInstant(),
                    begins.plusWeeks(1).atZone(PARIS).toInstant()));
        }
        return shifts;
    }

    /** The nights of working days, nine hours each. */
    static List<Shift> nights() {
        return Stream.iterate(LocalDateTime.parse("2026-02-02T22:00"), night -> night.plusDays(1))
                .limit(88)
                .filter(night -> night.getDayOfWeek().getValue() <= 5)
                .map(night -> new Shift(
                        "ana",
                        Kind.DUTY,
                        night.atZone(PARIS).toInstant(),
                        night.atZone(PARIS).toInstant().plus(Duration.ofHours(9))))
                .toList();
    }
}
