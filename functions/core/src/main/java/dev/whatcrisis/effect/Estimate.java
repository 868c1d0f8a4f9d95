// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

/**
 * What can be said of an effect.
 *
 * @param deviation what came less what was to be expected, in the unit of the numbers; 0 when nothing is claimed for want of weeks
 * @param margin half the width of the 95 % interval around the deviation
 * @param weeks of the own past that it rests on
 * @param needed weeks that it needs
 */
public record Estimate(Finding finding, double deviation, double margin, int weeks, int needed) {
    /** What is claimed. */
    public enum Finding {
        /** Less came than was to be expected. */
        LESS,
        /** More came. */
        MORE,
        /** What came lies within the interval, and what is looked for would have been seen. */
        AS_EXPECTED,
        /** There are no numbers. */
        NO_NUMBERS,
        /** There are numbers, and none of the day that is asked about. */
        NOT_COUNTED,
        /** Fewer weeks than it needs. */
        TOO_FEW_WEEKS,
        /** The numbers never move: more likely stale than true. */
        NEVER_MOVES,
        /** They move so much by themselves that what is looked for would be missed too often. */
        TOO_NOISY;

        /** Whether it says what came of it. */
        public boolean tells() {
            return this == LESS || this == MORE || this == AS_EXPECTED;
        }
    }

    /** Of which nothing is known but that. */
    public static Estimate none(Finding finding) {
        return new Estimate(finding, 0, 0, 0, 0);
    }

    static Estimate of(Finding finding, int weeks, int needed) {
        return new Estimate(finding, 0, 0, weeks, needed);
    }
}
