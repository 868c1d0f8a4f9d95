// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ledger;

import java.util.List;
import java.util.Optional;

/**
 * How often the end lay inside the 80 % interval: in eight of ten, if it is honest and no wider than need be.
 *
 * @param ends that are known
 * @param medianHours how wide the interval was in the middle of them
 */
public record Coverage(int ends, int inside, double medianHours) {
    /** An interval, and whether the end lay in it. */
    public record Interval(double hours, boolean inside) {}

    /** Of no ends there is none. */
    public static Optional<Coverage> of(List<Interval> intervals) {
        int ends = intervals.size();
        if (ends == 0) {
            return Optional.empty();
        }
        double[] widths =
                intervals.stream().mapToDouble(Interval::hours).sorted().toArray();
        int inside = (int) intervals.stream().filter(Interval::inside).count();
        return Optional.of(new Coverage(ends, inside, (widths[(ends - 1) / 2] + widths[ends / 2]) / 2));
    }

    /** From 0 to 1. */
    public double share() {
        return (double) inside / ends;
    }
}
