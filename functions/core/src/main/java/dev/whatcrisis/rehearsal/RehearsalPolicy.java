// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.rehearsal;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Night;
import dev.whatcrisis.alert.Planned;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Roster;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides who is rehearsed now. Pure: the same month gives the same ids, so that asking twice says nothing twice. */
public final class RehearsalPolicy {
    /** Local times of the contact: after the morning's news, before people leave. */
    static final LocalTime FROM = LocalTime.of(10, 0);

    static final LocalTime UNTIL = LocalTime.of(17, 0);

    private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private RehearsalPolicy() {}

    /**
     * What is to be said, and what is known after it.
     *
     * @param planned to be worded and recorded before {@code next} is saved
     */
    public record Plan(Rehearsals next, List<Planned> planned) {
        public Plan {
            planned = List.copyOf(planned);
        }
    }

    /**
     * @param roster as far as this product can tell each contact
     * @param incidentOpen whether any watch has an open incident
     */
    public static Plan plan(Rehearsals known, Roster roster, boolean incidentOpen, Instant now) {
        Rehearsals next = known.following(roster, now);
        List<Planned> planned = new ArrayList<>();
        for (Rehearsal way : next.all()) {
            Contact contact = roster.find(way.contact()).orElseThrow();
            if (turn(way, contact, incidentOpen, now) == Turn.NOW) {
                planned.add(planned(way, contact, now));
                next = next.asked(way, now);
            }
        }
        return new Plan(next, planned);
    }

    static Turn turn(Rehearsal way, Contact contact, boolean incidentOpen, Instant now) {
        if (now.isBefore(way.countedFrom().plus(Rehearsal.EVERY))) {
            return Turn.NOT_YET;
        }
        return timely(contact, incidentOpen, now);
    }

    /** Whether what was planned for this contact may still go out now; {@link Turn#NOW} when it may. */
    public static Turn timely(Contact contact, boolean incidentOpen, Instant now) {
        if (incidentOpen) {
            return Turn.INCIDENT_OPEN;
        }
        if (contact.pausedAt(now)) {
            return Turn.AWAY;
        }
        return byDay(contact, now) ? Turn.NOW : Turn.NOT_BY_DAY;
    }

    private static boolean byDay(Contact contact, Instant now) {
        ZonedDateTime local = now.atZone(contact.zone());
        LocalTime time = local.toLocalTime();
        return !FREE.contains(local.getDayOfWeek())
                && !time.isBefore(FROM)
                && time.isBefore(UNTIL)
                && !new Night(contact).asleep(now);
    }

    private static Planned planned(Rehearsal way, Contact contact, Instant now) {
        String month = Long.toString(way.countedFrom().getEpochSecond());
        return Planned.of("monthly", contact, way.means(), Reason.REHEARSAL, month, now, Said.NOTHING, false);
    }
}
