// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.Sensitivity;

/**
 * From where on counts are out of the ordinary.
 *
 * @param unusual days between bursts like this from which it is shown as unusual
 * @param told days between bursts like this from which somebody is told of it, once a second window bears it out: what came
 *     twice in two months is still told a third time
 * @param posts least posts in two hours, however quiet the watch usually is
 * @param timesUsual least multiple of the usual of the last two hours or of the last hour
 * @param chance that of as many posts in such an ordinary hour, or two, is no greater, to be unusual
 * @param toldChance the same of two hours, to be told; the last hour alone has to be rarer, see {@link Detector}
 */
record Threshold(double unusual, double told, int posts, double timesUsual, double chance, double toldChance) {
    static Threshold of(Sensitivity sensitivity) {
        return switch (sensitivity) {
            case CALM -> new Threshold(20, 120, 12, 3, 1e-4, 1e-5);
            case BALANCED -> new Threshold(10, 60, 8, 2, 1e-3, 1e-4);
            case KEEN -> new Threshold(5, 30, 8, 1.5, 3e-3, 5e-4);
        };
    }
}
