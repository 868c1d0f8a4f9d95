// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;

/**
 * From where on counts are out of the ordinary.
 *
 * @param unusual days between bursts like this from which it is shown as unusual
 * @param told days from which it is told to somebody, once a second window bears it out
 * @param posts least posts in two hours, however quiet the watch usually is
 * @param timesUsual least multiple of the usual of the last two hours or of the last hour
 * @param chance that of as many posts in such an ordinary hour, or two, is no greater
 */
record Threshold(double unusual, double told, int posts, double timesUsual, double chance) {
    private static final double WEEK = 7;

    static Threshold of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case CALM -> new Threshold(16, 26 * WEEK, 12, 3, 1e-4);
            case BALANCED -> new Threshold(8, 13 * WEEK, 8, 2, 1e-3);
            case KEEN -> new Threshold(4, 4 * WEEK, 8, 1.5, 3e-3);
        };
    }
}
