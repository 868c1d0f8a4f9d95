// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reply;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** On which days the last people to answer are asked about: Mondays and Thursdays, and on the last day (R26). */
public final class ReplyDays {
    /** For so long after its end people are still answered. */
    public static final Duration AFTER_THE_END = Duration.ofDays(30);

    private static final Set<DayOfWeek> WEEKLY = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);

    private ReplyDays() {}

    /** Until when people are answered; empty while it goes on. */
    public static Optional<Instant> until(Incident incident) {
        return incident.endedAt().map(end -> end.plus(AFTER_THE_END));
    }

    /** Whether people are still answered; of what was not about us, or no mistake, or goes on in another one, nobody is. */
    public static boolean open(Incident incident, Instant now) {
        return !incident.over()
                || incident.state() instanceof State.Over over
                        && over.how().ours()
                        && until(incident).filter(end -> !now.isAfter(end)).isPresent();
    }

    public static boolean asks(LocalDate day, Incident incident, ZoneId zone) {
        return WEEKLY.contains(day.getDayOfWeek()) || last(day, incident, zone);
    }

    /** Whether it is the last day. */
    public static boolean last(LocalDate day, Incident incident, ZoneId zone) {
        return until(incident)
                .map(end -> end.atZone(zone).toLocalDate())
                .filter(day::equals)
                .isPresent();
    }
}
