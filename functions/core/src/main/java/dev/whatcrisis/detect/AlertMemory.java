// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

/**
 * Remembers the strongest recent surprise, fading with a half-life of 14 hours, so that one burst is scored once: a
 * surprise counts again only when it exceeds what is remembered by three tenths.
 */
record AlertMemory(float strongest) {
    private static final double FADE = Math.pow(0.5, 1 / (14.0 * 12));
    private static final double MARGIN = 0.3;

    static AlertMemory none() {
        return new AlertMemory(0);
    }

    /** The surprise if it is news, else zero. */
    double news(double strength) {
        return strength > strongest * (1 + MARGIN) ? strength : 0;
    }

    AlertMemory after(double strength) {
        return new AlertMemory((float) Math.max(strength, strongest * FADE));
    }

    AlertMemory after(int emptyBuckets) {
        AlertMemory faded = this;
        for (int i = 0; i < emptyBuckets && faded.strongest > 0; i++) {
            faded = faded.after(0.0);
        }
        return faded;
    }
}
