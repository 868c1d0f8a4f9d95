// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

/** How big a thing is, in four words. The order is the order of size. */
public enum Level {
    /** Nothing that needs anybody (S0). */
    WHAT_CRISIS,
    /** Somebody answers tomorrow (S1). */
    RIPPLE,
    /** Take a coat (S2). */
    SQUALL,
    /** We act, calmly (S3). */
    STORM;

    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    /** The larger of the two. */
    public Level max(Level other) {
        return atLeast(other) ? this : other;
    }

    /** The smaller of the two. */
    public Level min(Level other) {
        return atLeast(other) ? other : this;
    }

    /** One level up; a storm stays a storm. */
    public Level next() {
        return this == STORM ? STORM : values()[ordinal() + 1];
    }

    /** One level down; what is none stays none. */
    public Level lower() {
        return this == WHAT_CRISIS ? WHAT_CRISIS : values()[ordinal() - 1];
    }
}
