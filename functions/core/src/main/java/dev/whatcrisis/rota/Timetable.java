// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a calendar said when it was read: contacts and times, no titles, no words of anybody.
 *
 * @param readAt when that was
 * @param from the first moment that was asked for, {@link #BEHIND} before
 * @param until the end of what was asked for, {@link #AHEAD} after
 * @param shifts within that, the earliest first; a shift that is cut off by either end is only as long as what lies within
 * @param unnamed events that name nobody of the roster
 * @param unread events that cannot be understood
 */
public record Timetable(Instant readAt, Instant from, Instant until, List<Shift> shifts, int unnamed, int unread)
        implements CalendarReading {
    /** How far ahead duty is known; a file must be handed in again before that is over. */
    public static final Duration AHEAD = Duration.ofDays(60);

    /** Four weeks tell which hours of a week are usually somebody's. */
    public static final Duration BEHIND = Duration.ofDays(28);

    /** Shifts that are kept: 88 days of three a day, twice, and as many holidays. */
    public static final int MOST = 1_000;

    public Timetable {
        shifts = shifts.stream()
                .sorted(Comparator.comparing(Shift::from)
                        .thenComparing(Shift::until)
                        .thenComparing(Shift::contact)
                        .thenComparing(Shift::kind))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Those of one kind. */
    public List<Shift> of(Shift.Kind kind) {
        return shifts.stream().filter(shift -> shift.kind() == kind).toList();
    }
}
