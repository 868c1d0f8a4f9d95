// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.watch.Roster;
import java.time.Instant;
import java.util.List;

/** What concerns everybody and can wait: in writing, with the next brief, to one person. It never rings. */
final class InMorning {
    private InMorning() {}

    /** The same ids for the same subject, reason and step. */
    static List<Planned> plan(String subject, Reason reason, String step, Roster roster, Instant now) {
        return Reach.reader(roster, now)
                .map(contact -> Planned.of(
                        subject,
                        contact,
                        Reach.has(contact, Means.EMAIL) ? Means.EMAIL : Means.WEBHOOK,
                        reason,
                        step,
                        Night.next(Timing.BRIEF, now.minusSeconds(1), contact.zone()),
                        Said.NOTHING,
                        false))
                .stream()
                .toList();
    }
}
