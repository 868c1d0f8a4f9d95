// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.Optional;

/**
 * How soon counts are called unusual; the one knob that a team has.
 *
 * <p>Each states how often it may be wrong: the most needless tellings a year that simulated ordinary watches with 0.2 to 10
 * posts an hour had, rounded up (see the RATIONALE of the detector). Such a burst is mailed at most; none of them woke anybody.
 */
public enum Sensitivity {
    /** Three times the usual at least: hardly ever wrong, and later to see a small storm. */
    CALM(1),
    /** Twice the usual at least. */
    BALANCED(3),
    /** One and a half times the usual at least. */
    KEEN(8);

    private final int needlessAYear;

    Sensitivity(int needlessAYear) {
        this.needlessAYear = needlessAYear;
    }

    /** The next one that says less; empty where there is none. */
    public Optional<Sensitivity> calmer() {
        return this == CALM ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** The next one that says more; empty where there is none. */
    public Optional<Sensitivity> keener() {
        return this == KEEN ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** The most needless tellings a year to be expected of an ordinary small watch; a busy one has more than a quiet one. */
    public int needlessAYear() {
        return needlessAYear;
    }
}
