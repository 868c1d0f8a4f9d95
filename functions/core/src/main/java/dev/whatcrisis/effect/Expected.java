// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

/**
 * What came, against what was to be expected.
 *
 * @param deviation what came less what was expected
 * @param error standard error of the deviation where nothing happened
 * @param freedom degrees of freedom of the error
 */
record Expected(double deviation, double error, int freedom) {
    /** In standard errors; where the error is zero, any deviation is endless. */
    double inErrors() {
        return deviation == 0 ? 0 : Math.abs(deviation) / error;
    }
}
