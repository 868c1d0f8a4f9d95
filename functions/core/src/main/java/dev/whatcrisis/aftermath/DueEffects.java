// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.aftermath;

import dev.whatcrisis.aftermath.Aftereffect.Measure;
import java.time.LocalDate;
import java.util.List;

/**
 * Which effects are to be told on a day: those of 1, 7, 30 and 90 days after the end that came and are not told yet. So a day on
 * which nobody looked is made up for, and no effect is told twice. Sales may be handed in later and are then asked for again.
 */
public final class DueEffects {
    /** Days after the end, in the order in which they come. */
    public static final List<Integer> DAYS = List.of(1, 7, 30, 90);

    /** The day on which the post-mortem is complete. */
    public static final int COMPLETE = 30;

    /** Until so many days after the end an effect is made up for, and sales are waited for. */
    public static final int LATEST = 120;

    private DueEffects() {}

    /** The days that came, and of which something is to be told. */
    public static List<Integer> of(PostMortem known, LocalDate ended, LocalDate today) {
        return today.isAfter(ended.plusDays(LATEST))
                ? List.of()
                : DAYS.stream()
                        .filter(days -> !today.isBefore(ended.plusDays(days)))
                        .filter(days -> !told(known, days))
                        .toList();
    }

    private static boolean told(PostMortem known, int days) {
        return known.aftereffects().stream().anyMatch(told -> told.days() == days);
    }

    /** The days that were told while no sales told anything. */
    public static List<Integer> withoutSales(PostMortem known, LocalDate ended, LocalDate today) {
        return today.isAfter(ended.plusDays(LATEST))
                ? List.of()
                : known.aftereffects().stream()
                        .filter(told -> told.measure() == Measure.SALES)
                        .filter(told -> !told.estimate().finding().tells())
                        .map(Aftereffect::days)
                        .toList();
    }
}
