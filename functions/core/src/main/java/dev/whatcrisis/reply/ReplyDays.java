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
    /** Each of them whole, on the watch's clock: the last one begins with a round, whenever the incident ended. */
    private static final int DAYS = 30;

    /** No incident that ended before this is still answered, in any zone and whatever the clock does in between. */
    public static final Duration LONGEST = Duration.ofDays(DAYS + 2);

    private static final Set<DayOfWeek> WEEKLY = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);

    private ReplyDays() {}

    /** The last day on which people are answered, of what ended then. */
    public static LocalDate lastDay(Instant end, ZoneId zone) {
        return end.atZone(zone).toLocalDate().plusDays(DAYS);
    }

    /** Until when people are answered, to the second: the end of the last day. Empty while it goes on. */
    public static Optional<Instant> until(Incident incident, ZoneId zone) {
        return incident.endedAt().map(end -> until(end, zone));
    }

    /** Until when people are answered, to the second, of what ended then. */
    public static Instant until(Instant end, ZoneId zone) {
        return lastDay(end, zone).plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    /** Whether people are still answered; of what was not about us, or no mistake, or goes on in another one, nobody is. */
    public static boolean open(Incident incident, ZoneId zone, Instant now) {
        return !incident.over()
                || incident.state() instanceof State.Over over
                        && over.how().ours()
                        && !now.isAfter(until(over.at(), zone));
    }

    public static boolean asks(LocalDate day, Incident incident, ZoneId zone) {
        return WEEKLY.contains(day.getDayOfWeek()) || last(day, incident, zone);
    }

    /** Whether it is the last day. */
    public static boolean last(LocalDate day, Incident incident, ZoneId zone) {
        return incident.endedAt().filter(end -> day.equals(lastDay(end, zone))).isPresent();
    }
}
