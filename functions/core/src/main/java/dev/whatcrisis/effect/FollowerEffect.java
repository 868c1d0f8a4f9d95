// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.effect.Estimate.Finding;
import dev.whatcrisis.mention.FollowerCount;
import java.time.LocalDate;
import java.util.Collection;

/** What something did to the followers of all own accounts, as a logarithm. */
public final class FollowerEffect {
    /** A loss of 10 %. */
    public static final double SMALLEST = -Math.log(0.9);

    private FollowerEffect() {}

    /**
     * @param before the last day before it
     * @param until the day that is asked about; no later count is looked at
     * @param late days by which the last count may be older than that
     */
    public static Estimate of(Collection<FollowerCount> counts, LocalDate before, LocalDate until, int late) {
        if (counts.stream().noneMatch(count -> count.followers() > 0)) {
            return Estimate.none(Finding.NO_NUMBERS);
        }
        FollowerLevels levels = FollowerLevels.of(counts, until);
        boolean counted = levels.last().isAfter(before) && !levels.last().isBefore(until.minusDays(late));
        if (levels.levels().isEmpty() || !counted) {
            return Estimate.none(Finding.NOT_COUNTED);
        }
        int from = levels.place(before);
        return from < 0
                ? Estimate.of(Finding.TOO_FEW_WEEKS, 0, Estimator.LEAST_WEEKS)
                : Estimator.estimate(new Drift(levels.array(), from, levels.place(levels.last())), SMALLEST);
    }
}
