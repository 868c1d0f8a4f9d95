// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether anybody is to be told anything about an incident, by which means and when. Pure: the same situation
 * gives the same plan with the same ids, so that running it every minute, or twice at once, says nothing twice.
 *
 * <p>It speaks on a change (a higher level, a new flag, a new reason to wake), when nobody acknowledges in time, in the
 * morning after a night that could wait, once a day while it goes on, and once when it is over. What does not get through
 * by one means is said by the next one, and who is not reached by any is followed by the next person.
 */
public final class AlertPolicy {
    private AlertPolicy() {}

    public static Plan plan(Situation s) {
        List<Planned> planned = new ArrayList<>(s.incident().over() ? Endings.plan(s) : open(s));
        planned.addAll(Detour.plan(s));
        planned.addAll(WorthAsking.plan(s));
        return new Plan(planned, Withdrawals.of(s));
    }

    private static List<Planned> open(Situation s) {
        List<Planned> planned = new ArrayList<>();
        planned.addAll(News.plan(s));
        planned.addAll(Escalation.plan(s));
        planned.addAll(Quiet.digest(s));
        planned.addAll(Quiet.calmMail(s));
        planned.addAll(Quiet.repeats(s));
        return planned;
    }
}
