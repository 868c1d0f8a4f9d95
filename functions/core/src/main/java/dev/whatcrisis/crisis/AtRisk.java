// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

import dev.whatcrisis.meaning.Witness;
import java.util.Optional;

/**
 * How well it is supported that people are at risk: what rule R01 wakes by.
 *
 * @param people distinct people who tell of the same danger within 24 hours and over the reader's waking threshold; whoever is
 *     below it counts as a part of one
 * @param witness how the closest of them knows it; empty when nobody read it
 * @param shown a photo, video or document shows it, or press or an authority says it
 * @param vulnerable a child, a hospital or an emergency service is in it
 */
public record AtRisk(double people, Optional<Witness> witness, boolean shown, boolean vulnerable) {
    /** Nobody says that anybody is. */
    public static final AtRisk NOBODY = new AtRisk(0, Optional.empty(), false, false);

    /** What a bare degree of evidence says of it: one person, several, or something that shows it. */
    public static AtRisk of(Evidence evidence) {
        return new AtRisk(
                evidence == Evidence.E1 ? LevelThresholds.SAFETY_AUTHORS : 1,
                Optional.empty(),
                evidence.compareTo(Evidence.E2) >= 0,
                false);
    }

    /** Whether somebody who tells it was there; believed where nobody read how they know. */
    public boolean seen() {
        return witness.map(how -> how == Witness.FIRST_HAND || how == Witness.WITNESSED)
                .orElse(true);
    }

    /** Whether it wakes by itself: three people, or somebody who was there with something that shows it or somebody helpless in it. */
    public boolean supported() {
        return people >= LevelThresholds.SAFETY_AUTHORS || seen() && (shown || vulnerable);
    }
}
