// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is said of the month after, in writing, with the brief: who is still to be answered, and that the report is complete. It
 * goes to the first person in turn who is not away, and never rings.
 */
public final class ReplyPolicy {
    private ReplyPolicy() {}

    /** The same ids for the same day, so that a day is asked about once. */
    public static List<Planned> plan(Incident incident, Roster roster, LocalDate day, Instant now) {
        return InMorning.plan(incident.id().value(), Reason.REPLIES, day.toString(), roster, now);
    }

    /** That the post-mortem of day thirty is due, once. */
    public static List<Planned> complete(Incident incident, Roster roster, Instant now) {
        return InMorning.plan(incident.id().value(), Reason.REPORT, "complete", roster, now);
    }
}
