// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the gaps of a rota. Teams that share only their nights or their weekends leave the other hours open on purpose: an hour
 * counts as a gap when the same hour of the week is somebody's in at least half of the weeks between the first shift that is
 * known and the last. So that a hand-over of minutes is none, an hour is somebody's who is on duty in its middle.
 */
public final class Gaps {
    /** How long before it begins a gap is said. */
    public static final Duration AHEAD = Duration.ofDays(7);

    private static final Duration HALF = Duration.ofMinutes(30);

    private final Timetable timetable;
    private final ZoneId zone;
    private final List<Hour> hours;

    private Gaps(Timetable timetable, ZoneId zone) {
        this.timetable = timetable;
        this.zone = zone;
        List<Hour> all = Stream.iterate(
                        timetable.from().truncatedTo(ChronoUnit.HOURS),
                        at -> at.isBefore(timetable.until()),
                        at -> at.plus(1, ChronoUnit.HOURS))
                .map(this::hour)
                .toList();
        this.hours = all.stream().dropWhile(hour -> !hour.taken).toList();
    }

    /** @param slot the hour of the week on clocks of the zone */
    private record Hour(Instant at, int slot, boolean taken) {
        boolean holds(Instant moment) {
            return !moment.isBefore(at) && moment.isBefore(at.plus(1, ChronoUnit.HOURS));
        }
    }

    /**
     * The gaps that lie between two moments, or reach into that time, in their order.
     *
     * @param zone of the team: its hours of the week
     */
    public static List<Gap> between(Rota rota, Instant start, Instant end, ZoneId zone) {
        return rota.timetable().stream()
                .flatMap(timetable -> new Gaps(timetable, zone).all().stream())
                .filter(gap -> gap.meets(start, end))
                .toList();
    }

    private Hour hour(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        int slot = local.getDayOfWeek().ordinal() * 24 + local.getHour();
        return new Hour(at, slot, taken(at.plus(HALF)));
    }

    private boolean taken(Instant at) {
        return timetable.of(Shift.Kind.DUTY).stream()
                .anyMatch(duty -> duty.covers(at)
                        && timetable.of(Shift.Kind.AWAY).stream()
                                .noneMatch(away -> away.contact().equals(duty.contact()) && away.covers(at)));
    }

    private List<Gap> all() {
        if (hours.isEmpty()) {
            return List.of();
        }
        boolean[] usual = usual();
        List<Gap> gaps = new ArrayList<>();
        Optional<Instant> from = Optional.empty();
        for (Hour hour : hours) {
            if (hour.taken && from.isPresent()) {
                gaps.add(new Gap(from.get(), Optional.of(begins(hour))));
                from = Optional.empty();
            } else if (!hour.taken && from.isEmpty() && usual[hour.slot]) {
                from = Optional.of(ends(hour));
            }
        }
        gaps.add(new Gap(from.orElse(timetable.until()), Optional.empty()));
        return gaps;
    }

    /** When the last shift before this hour ends, where that is within the hour. */
    private Instant ends(Hour hour) {
        return timetable.of(Shift.Kind.DUTY).stream()
                .map(Shift::until)
                .filter(hour::holds)
                .max(Comparator.naturalOrder())
                .orElse(hour.at);
    }

    /** When the first shift of this hour begins. */
    private Instant begins(Hour hour) {
        return timetable.of(Shift.Kind.DUTY).stream()
                .map(Shift::from)
                .filter(hour::holds)
                .min(Comparator.naturalOrder())
                .orElse(hour.at);
    }

    /** By hour of the week. */
    private boolean[] usual() {
        int slots = DayOfWeek.values().length * 24;
        int[] taken = new int[slots];
        int[] seen = new int[slots];
        int last = 0;
        for (int i = 0; i < hours.size(); i++) {
            last = hours.get(i).taken ? i : last;
        }
        for (Hour hour : hours.subList(0, last + 1)) {
            seen[hour.slot]++;
            taken[hour.slot] += hour.taken ? 1 : 0;
        }
        boolean[] usual = new boolean[slots];
        for (int slot = 0; slot < slots; slot++) {
            usual[slot] = taken[slot] > 0 && 2 * taken[slot] >= seen[slot];
        }
        return usual;
    }
}
