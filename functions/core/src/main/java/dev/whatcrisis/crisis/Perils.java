// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

import dev.whatcrisis.meaning.Harm;
import java.util.EnumSet;
import java.util.Set;

/**
 * What people tell of somebody at risk: which of it is new makes a step of its own.
 *
 * @param harms kinds of harm that are told
 * @param people who tell it, each wording once
 * @param shown a photo, video or document shows it, or press says it
 */
public record Perils(Set<Harm> harms, int people, boolean shown) {
    /** Nobody tells of any. */
    public static final Perils NONE = new Perils(Set.of(), 0, false);

    /** Numbers of people from which on another one is news: the first, as many as are believed, and each about three times as many. */
    private static final int[] NEWS = {1, LevelThresholds.SAFETY_AUTHORS, 10, 30, 100};

    public Perils {
        harms = Set.copyOf(harms);
    }

    /** Both together: what was told once stays told. */
    public Perils plus(Perils other) {
        Set<Harm> all = EnumSet.noneOf(Harm.class);
        all.addAll(harms);
        all.addAll(other.harms);
        return new Perils(all, Math.max(people, other.people), shown || other.shown);
    }

    /** Whether who knows this learns nothing from the other. */
    public boolean covers(Perils other) {
        return harms.containsAll(other.harms) && step() >= other.step() && (shown || !other.shown);
    }

    /** How many steps the number of people has made, 0 to 5. */
    public int step() {
        int step = 0;
        while (step < NEWS.length && people >= NEWS[step]) {
            step++;
        }
        return step;
    }
}
