// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.calendar;

import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.Frequency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/**
 * When an event takes place. A shift from Monday nine to Monday nine ends at nine, also in the week in which clocks change: what
 * is written on clocks lasts by clocks.
 */
final class Occurrences {
    /** Steps of one rule: a daily one may have begun a century ago. */
    private static final int STEPS = 40_000;

    private final TimezoneInfo zones;
    private final Instant from;
    private final Instant until;
    private int left;

    /** @param left steps of all rules together, before the rest is given up */
    Occurrences(TimezoneInfo zones, Instant from, Instant until, int left) {
        this.zones = zones;
        this.from = from;
        this.until = until;
        this.left = left;
    }

    /**
     * One time.
     *
     * @param wall the clocks it is written on; empty where it is those of whoever reads it
     */
    record Occurrence(LocalDateTime from, LocalDateTime until, Optional<Wall> wall) {
        Instant start(Wall reader) {
            return wall.orElse(reader).instant(from);
        }

        Instant end(Wall reader) {
            return wall.orElse(reader).instant(until);
        }
    }

    /**
     * All that touch the time that is asked for.
     *
     * @param moved the starts that other events stand for
     * @throws IllegalArgumentException when it has no beginning or no length, or takes too many steps
     */
    List<Occurrence> of(VEvent event, Set<Instant> moved) {
        DateOrDateTimeProperty start = Optional.<DateOrDateTimeProperty>ofNullable(event.getDateStart())
                .filter(property -> property.getValue() != null)
                .orElseThrow(() -> new IllegalArgumentException("no beginning"));
        boolean day = start.getParameter(Lines.DAY) != null;
        boolean floating = day || zones.isFloating(start);
        Wall wall = floating ? Wall.UTC : wall(start);
        LocalDateTime first = wall.at(start.getValue().toInstant());
        LocalDateTime last = end(event, day ? first.plusDays(1) : first, first, wall);
        if (!last.isAfter(first)) {
            throw new IllegalArgumentException("no length");
        }
        Duration length = Duration.between(first, last);
        if (restless(event) || event.getRecurrenceRule() != null && left <= 0) {
            throw new IllegalArgumentException("too many steps");
        }
        List<Occurrence> found = new ArrayList<>();
        Iterator<Date> dates = event.getDateIterator(wall.zone());
        for (int step = 0; dates.hasNext(); step++) {
            if (step > STEPS || --left < 0) {
                throw new IllegalArgumentException("too many steps");
            }
            Instant begin = dates.next().toInstant();
            LocalDateTime begins = wall.at(begin);
            Occurrence one =
                    new Occurrence(begins, begins.plus(length), floating ? Optional.empty() : Optional.of(wall));
            if (one.start(wall).isAfter(until.plus(Duration.ofDays(1)))) {
                break;
            }
            if (one.end(wall).isAfter(from.minus(Duration.ofDays(1))) && !moved.contains(begin)) {
                found.add(one);
            }
        }
        return found;
    }

    private LocalDateTime end(VEvent event, LocalDateTime otherwise, LocalDateTime first, Wall wall) {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            return wall.at(event.getDateEnd().getValue().toInstant());
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return first.plus(Duration.ofMillis(event.getDuration().getValue().toMillis()));
        }
        return otherwise;
    }

    /** Nobody's duty begins each minute. */
    private static boolean restless(VEvent event) {
        return Optional.ofNullable(event.getRecurrenceRule())
                .flatMap(rule -> Optional.ofNullable(rule.getValue()))
                .filter(rule -> rule.getFrequency() == Frequency.SECONDLY || rule.getFrequency() == Frequency.MINUTELY)
                .isPresent();
    }

    private Wall wall(DateOrDateTimeProperty property) {
        TimezoneAssignment assignment = zones.getTimezone(property);
        TimeZone zone = assignment == null ? Wall.UTC.zone() : assignment.getTimeZone();
        return new Wall(zone);
    }
}
