// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is offered to who may act on an incident as it stands. Mails, texts, rooms, the button on a lock screen and the page behind a link
 * all ask here, so that nothing is offered that would be refused or change nothing.
 */
public final class Offers {
    /** Of what a message names, in its order; the rest is found behind its link. */
    private static final List<Act> IN_MESSAGES = List.of(Act.ACKNOWLEDGE, Act.SNOOZE, Act.CLOSE, Act.FINE, Act.NOT_US);

    private Offers() {}

    /** Merging and splitting are not among them: whether there is something to merge with or to split is known to stores alone. */
    public static Set<Act> of(Incident incident, Instant now) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        offer(
                acts,
                Act.UNDO,
                incident.undoable().filter(act -> !now.isAfter(act.until())).isPresent());
        if (incident.over()) {
            return acts;
        }
        Level level = incident.level();
        offer(acts, Act.ACKNOWLEDGE, !had(incident));
        offer(acts, Act.SNOOZE, !had(incident) && !sleeps(incident, now));
        offer(acts, Act.CLOSE, incident.quiet());
        offer(acts, Act.FINE, incident.origin().ownPost().isPresent());
        acts.add(Act.NOT_US);
        offer(acts, Act.RAISE, level.next() != level);
        offer(acts, Act.LOWER, level.lower() != level && level.lower().atLeast(Levelling.least(incident)));
        return acts;
    }

    /** Those that a message names, the first the likeliest. */
    public static List<Act> inMessages(Incident incident, Instant now) {
        Set<Act> acts = of(incident, now);
        return IN_MESSAGES.stream().filter(acts::contains).toList();
    }

    /** What one that a message names is called, there and on the button behind its link. */
    public static Fact word(Act act) {
        return Fact.of(
                switch (act) {
                    case ACKNOWLEDGE -> "tap.acknowledge";
                    case SNOOZE -> "tap.snooze";
                    case CLOSE -> "tap.close";
                    case FINE -> "tap.fine";
                    case NOT_US -> "tap.not-us";
                    default -> throw new IllegalArgumentException(act + " is named in no message");
                });
    }

    /** Somebody has it, and it was not called worse since: then silence would mean that nobody heard. */
    private static boolean had(Incident incident) {
        return incident.state() instanceof State.Acknowledged had
                && incident.judgement().calledLevels().stream()
                        .noneMatch(called -> called.at().isAfter(had.at()));
    }

    private static boolean sleeps(Incident incident, Instant now) {
        return incident.state() instanceof State.Snoozed snoozed && now.isBefore(snoozed.until())
                || incident.state() instanceof State.Acknowledged;
    }

    private static void offer(Set<Act> acts, Act act, boolean possible) {
        if (possible) {
            acts.add(act);
        }
    }
}
