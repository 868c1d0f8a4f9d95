// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.effect.Estimate;
import java.time.LocalDate;

/**
 * What an incident had done to one number so many days after its end, against the own weeks before it.
 *
 * @param days after the end: one of {@link DueEffects#DAYS}
 * @param until the last day that was compared, where the watch is
 */
public record Aftereffect(Measure measure, int days, LocalDate until, Estimate estimate) {
    /** What is compared. */
    public enum Measure {
        /** Of all own accounts; a logarithm. */
        FOLLOWERS,
        /** Posts about the brand, of a week; a logarithm. */
        MENTIONS,
        /** The share of critical ones among them, in points. */
        TONE,
        /** What the team handed in, of a week; a logarithm. */
        SALES
    }

    /** Whether it is told of the same number and day. */
    boolean sameAs(Aftereffect other) {
        return measure == other.measure && days == other.days;
    }

    /** Whether it shows that the incident still does harm. */
    boolean harm() {
        return switch (measure) {
            case FOLLOWERS, SALES -> estimate.finding() == Estimate.Finding.LESS;
            case TONE -> estimate.finding() == Estimate.Finding.MORE;
            case MENTIONS -> false;
        };
    }
}
