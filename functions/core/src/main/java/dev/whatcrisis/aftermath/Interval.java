// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

/** A share that lies between two bounds, 0 to 1, with a confidence of 95 %. */
public record Interval(double low, double high) {
    private static final double Z95 = 1.959964;

    /** Wilson's score interval for {@code successes} of {@code trials} (Wilson 1927); all of [0, 1] without a trial. */
    public static Interval wilson(int successes, int trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " of " + trials + " is not a count");
        }
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double p = (double) successes / trials;
        double z2 = Z95 * Z95;
        double centre = p + z2 / (2 * trials);
        double spread = Z95 * Math.sqrt(p * (1 - p) / trials + z2 / (4.0 * trials * trials));
        double scale = 1 + z2 / trials;
        return new Interval(Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale));
    }
}
