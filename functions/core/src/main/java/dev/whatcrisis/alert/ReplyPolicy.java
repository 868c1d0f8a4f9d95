// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Asks about the last people to answer, in writing, with the brief: the first person in turn who is not away. It never rings. */
public final class ReplyPolicy {
    private ReplyPolicy() {}

    /** The same ids for the same day, so that a day is asked about once. */
    public static List<Planned> plan(Incident incident, Roster roster, LocalDate day, Instant now) {
        return Reach.reader(roster, now)
                .map(contact -> Planned.of(
                        incident.id().value(),
                        contact,
                        Reach.has(contact, Means.EMAIL) ? Means.EMAIL : Means.WEBHOOK,
                        Reason.REPLIES,
                        day.toString(),
                        Night.next(Timing.BRIEF, now.minusSeconds(1), contact.zone()),
                        Said.NOTHING,
                        false))
                .stream()
                .toList();
    }
}
