// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Perils;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A level that a person said. Raised, nothing less is said until the facts ask for more by themselves. Lowered, nothing more
 * is said until something new is told (a flag, a kind of harm, the first evidence, another person at risk), or until the facts
 * ask for more than they did when it was lowered.
 *
 * @param level that was said
 * @param floor whether it was raised; false: lowered
 * @param by a person or contact
 * @param from the level that the facts had asked for
 * @param flags that were known then
 * @param perils what was told of somebody at risk by then; empty where nothing was
 */
public record SetLevel(
        Level level, boolean floor, String by, Instant at, Level from, Set<Flag> flags, Optional<Perils> perils) {
    public SetLevel {
        flags = Set.copyOf(flags);
    }

    /**
     * Whether it stands against what is known now.
     *
     * @param asked the level that the facts alone ask for
     */
    public boolean stands(Level asked, Set<Flag> told, Perils danger) {
        return floor
                ? level.atLeast(asked)
                : from.max(level).atLeast(asked)
                        && flags.containsAll(told)
                        && perils.orElse(Perils.NONE).covers(danger);
    }

    /**
     * What is said while it stands.
     *
     * @param facts the level that would be said without it
     * @param least what the rule that decides never goes below
     */
    public Level over(Level facts, Level least) {
        return floor ? facts.max(level) : facts.min(level.max(least));
    }

    SetLevel believing(UnaryOperator<Instant> believed) {
        return new SetLevel(level, floor, by, believed.apply(at), from, flags, perils);
    }
}
