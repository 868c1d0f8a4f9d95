// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

/** Quantiles of Student's t by the expansion of Abramowitz and Stegun 26.7.5; from five degrees of freedom on right to 1 %. */
final class StudentT {
    /** The standard normal quantile of .975: two sides of 95 %. */
    private static final double NORMAL_975 = 1.959964;

    /** Of .8. */
    private static final double NORMAL_80 = 0.841621;

    private StudentT() {}

    /** The half width of a two-sided interval of 95 %, in standard errors. */
    static double interval95(int freedom) {
        return quantile(NORMAL_975, freedom);
    }

    /** How much further off something must be, in standard errors, to be found with a power of .8. */
    static double power80(int freedom) {
        return quantile(NORMAL_80, freedom);
    }

    private static double quantile(double x, int freedom) {
        double x3 = x * x * x;
        double x5 = x3 * x * x;
        double x7 = x5 * x * x;
        double n = freedom;
        return x
                + (x3 + x) / (4 * n)
                + (5 * x5 + 16 * x3 + 3 * x) / (96 * n * n)
                + (3 * x7 + 19 * x5 + 17 * x3 - 15 * x) / (384 * n * n * n);
    }
}
