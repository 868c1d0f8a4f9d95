// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;

/**
 * From where on counts are out of the ordinary.
 *
 * @param score a {@link Signal#score()} of this much is an alert by itself
 * @param strength least {@link Signal#strength()} of an unusual window; lower, because two of them are asked for
 * @param posts least posts in two hours, however quiet the watch usually is
 * @param timesUsual least multiple of the usual of the last two hours or of the last hour
 * @param chance that of as many posts in such an ordinary hour, or two, is no greater
 */
record Threshold(double score, double strength, int posts, double timesUsual, double chance) {
    static Threshold of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case CALM -> new Threshold(11, 7, 12, 3, 1e-4);
            case BALANCED -> new Threshold(9, 6, 8, 2, 1e-3);
            case KEEN -> new Threshold(7, 4.5, 8, 1.5, 3e-3);
        };
    }
}
