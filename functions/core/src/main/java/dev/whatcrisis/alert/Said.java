// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.FlagSet;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Perils;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody knows after reading an alert. Something is news when no alert said it before.
 *
 * @param urgent whether it was said to be worth waking for
 * @param perils what was told of somebody at risk; empty where nothing was
 */
public record Said(Level level, Set<Flag> flags, boolean urgent, Optional<Perils> perils) {
    public static final Said NOTHING = new Said(Level.WHAT_CRISIS, Set.of(), false);

    public Said {
        flags = Set.copyOf(flags);
    }

    /** Of nobody at risk. */
    public Said(Level level, Set<Flag> flags, boolean urgent) {
        this(level, flags, urgent, Optional.empty());
    }

    /** What is known after reading all of these. */
    static Said by(Collection<Alert> alerts) {
        return alerts.stream().map(Alert::said).reduce(NOTHING, Said::plus);
    }

    /** Whether somebody who knows this learns nothing from the other. */
    boolean covers(Said other) {
        return level.atLeast(other.level)
                && flags.containsAll(other.flags)
                && (urgent || !other.urgent)
                && risk().covers(other.risk());
    }

    /** A danger that the other did not know: another flag, kind of harm or person at risk, or the first that shows it. */
    boolean dangerNotIn(Said other) {
        return !other.risk().covers(risk()) || FlagSet.CLOSED_BY_PERSON.in(flagsNotIn(other));
    }

    private Perils risk() {
        return perils.orElse(Perils.NONE);
    }

    /** The flags that the other did not know. */
    Set<Flag> flagsNotIn(Said other) {
        Set<Flag> fresh = EnumSet.noneOf(Flag.class);
        fresh.addAll(flags);
        fresh.removeAll(other.flags);
        return fresh;
    }

    /** In a form that is part of an alert's identity: {@code storm-own_live-safety-urgent}. */
    public String key() {
        StringBuilder key = new StringBuilder(lower(level));
        new TreeSet<>(flags).forEach(flag -> key.append('-').append(lower(flag)));
        new TreeSet<>(risk().harms()).forEach(harm -> key.append('-').append(lower(harm)));
        key.append(risk().shown() ? "-shown" : "");
        key.append(risk().step() > 0 ? "-people" + risk().step() : "");
        return key.append(urgent ? "-urgent" : "").toString();
    }

    private Said plus(Said other) {
        Set<Flag> all = EnumSet.noneOf(Flag.class);
        all.addAll(flags);
        all.addAll(other.flags);
        return new Said(level.atLeast(other.level) ? level : other.level, all, urgent || other.urgent, both(other));
    }

    private Optional<Perils> both(Said other) {
        return perils.isEmpty() ? other.perils : Optional.of(risk().plus(other.risk()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
