// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An act of a person on an incident that goes on, and what it was before: it can be taken back for {@link Lifecycle#UNDO}.
 *
 * @param level that was said before
 * @param setLevel that stood before
 */
public record Undoable(Act act, Instant at, String by, State before, Level level, Optional<SetLevel> setLevel) {
    static Undoable of(Act act, String by, Incident before, Instant now) {
        return new Undoable(
                act, now, by, before.state(), before.level(), before.handling().setLevel());
    }

    /** The last instant at which it can be taken back. */
    public Instant until() {
        return at.plus(Lifecycle.UNDO);
    }

    boolean possible(Instant now) {
        return !now.isAfter(until());
    }

    Undoable believing(UnaryOperator<Instant> believed) {
        return new Undoable(
                act,
                believed.apply(at),
                by,
                before.believing(believed),
                level,
                setLevel.map(set -> set.believing(believed)));
    }
}
