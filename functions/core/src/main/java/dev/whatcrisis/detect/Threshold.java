// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;

/**
 * From where on counts are out of the ordinary: all three limits must be passed.
 *
 * @param strength least {@link Signal#strength()}
 * @param posts least posts in two hours, however quiet the watch usually is
 * @param timesUsual least multiple of the usual of the last two hours or of the last hour
 */
record Threshold(double strength, int posts, double timesUsual) {
    static Threshold of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case CALM -> new Threshold(9.5, 12, 3);
            case BALANCED -> new Threshold(6.9, 8, 2);
            case KEEN -> new Threshold(5, 8, 1.5);
        };
    }
}
