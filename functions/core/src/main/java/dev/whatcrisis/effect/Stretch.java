// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.effect.Estimate.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The days that are asked about, of what comes anew each day: one day, or the seven that end with it.
 *
 * @param before the last day before what is asked about
 * @param until the last day that is asked about
 * @param days how many end with it: 1 or 7
 */
public record Stretch(LocalDate before, LocalDate until, int days) {
    /** The stretch that tells of so many days after the end: a week, or the day itself. */
    public static Stretch after(LocalDate before, LocalDate until, int daysAfter) {
        return new Stretch(before, until, daysAfter < 7 ? 1 : 7);
    }

    /**
     * @param first the first day that was counted
     * @param value of the stretch that ends with a day; empty when it is not known
     * @param smallest deviation that would be worth knowing
     */
    Estimate estimate(LocalDate first, Function<LocalDate, OptionalDouble> value, double smallest) {
        int stride = (int) (ChronoUnit.DAYS.between(before, until) + 6) / 7;
        int longest = (int) ChronoUnit.DAYS.between(first, until.minusDays(days - 1L)) / 7;
        return value.apply(until).isEmpty()
                ? Estimate.none(Finding.NOT_COUNTED)
                : Estimator.estimate(
                        new Trend(weeks -> value.apply(until.minusWeeks(weeks)), stride, longest), smallest);
    }
}
