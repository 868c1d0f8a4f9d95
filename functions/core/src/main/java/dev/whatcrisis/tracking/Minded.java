// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.tracking;

import dev.whatcrisis.crisis.LevelThresholds;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;

/**
 * Whether anybody minded an incident that is over: only that is history, by which the next of its kind is taken one notch
 * stronger (R27). A cheeky post of ours that made nobody angry, and that nobody of the team took up, is none.
 */
final class Minded {
    private Minded() {}

    static boolean of(Incident past) {
        return past.state() instanceof State.Over over
                && over.how().ours()
                && (acknowledged(over.before()) || past.size().criticalAuthors() >= LevelThresholds.FLOOR_AUTHORS);
    }

    private static boolean acknowledged(State state) {
        return switch (state) {
            case State.Acknowledged had -> true;
            case State.Over over -> acknowledged(over.before());
            case State.Open open -> false;
            case State.Snoozed snoozed -> false;
        };
    }
}
