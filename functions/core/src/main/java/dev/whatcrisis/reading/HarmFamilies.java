// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.reading;

import dev.whatcrisis.meaning.Harm;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Kinds of harm that people tell of when they speak of the same: a shard in food is swallowed by one and cuts another. */
final class HarmFamilies {
    private static final List<Set<Harm>> FAMILIES = List.of(
            EnumSet.of(
                    Harm.SWALLOWED, Harm.POISONED, Harm.ALLERGY, Harm.CHOKING, Harm.INFECTION, Harm.MEDICINE, Harm.CUT),
            EnumSet.of(Harm.BURN, Harm.FIRE, Harm.EXPLOSION, Harm.GAS, Harm.ELECTRIC),
            EnumSet.of(Harm.GAS, Harm.POISONED),
            EnumSet.of(Harm.CUT, Harm.FALL, Harm.CRUSHED, Harm.COLLAPSE, Harm.VEHICLE, Harm.DROWNING, Harm.ANIMAL),
            EnumSet.of(Harm.ATTACK, Harm.WEAPON, Harm.BOMB, Harm.FIRE, Harm.EXPLOSION));

    private HarmFamilies() {}

    /** Whether both may be the same; what nobody could tell may be anything. */
    static boolean kin(Harm one, Harm other) {
        return one == other
                || vague(one)
                || vague(other)
                || FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
    }

    /** Nobody could tell what it is. */
    static boolean vague(Harm harm) {
        return harm == Harm.NONE || harm == Harm.OTHER;
    }
}
