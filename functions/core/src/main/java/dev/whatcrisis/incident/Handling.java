// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What people made of an incident, beside its state.
 *
 * @param setLevel the level that a person said, while it stands
 * @param undoables what people did lately while it went on, the latest last
 */
public record Handling(Optional<SetLevel> setLevel, List<Undoable> undoables) {
    /** Nobody did anything. */
    public static final Handling NONE = new Handling(Optional.empty(), List.of());

    public Handling {
        undoables = List.copyOf(undoables);
    }

    /** Whether a person holds the level up. */
    public boolean raised() {
        return setLevel.filter(SetLevel::floor).isPresent();
    }

    public Handling with(Optional<SetLevel> next) {
        return new Handling(next, undoables);
    }

    /** The same after one more act; what cannot be taken back any more is forgotten. */
    Handling and(Undoable act) {
        List<Undoable> lately = new ArrayList<>(undoables);
        lately.removeIf(known -> !known.possible(act.at()));
        lately.add(act);
        return new Handling(setLevel, lately);
    }

    /** The same without the latest act. */
    Handling withoutLatest() {
        return new Handling(setLevel, undoables.subList(0, undoables.size() - 1));
    }

    Handling believing(UnaryOperator<Instant> believed) {
        return new Handling(
                setLevel.map(set -> set.believing(believed)),
                undoables.stream().map(act -> act.believing(believed)).toList());
    }
}
