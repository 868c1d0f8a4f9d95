// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.effect.Estimate.Finding;
import dev.whatcrisis.watch.WatchId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What was sold each day, as the team handed it in: pieces or money, never mixed.
 *
 * @param days by day where the watch is; at most {@link #MOST_DAYS}, the latest
 * @param version 0 when nothing is stored yet
 */
public record Sales(WatchId watch, Map<LocalDate, Double> days, long version) {
    /** Two years and a bit. */
    public static final int MOST_DAYS = 800;

    /** A tenth less, as a logarithm. */
    public static final double SMALLEST = -Math.log(0.9);

    public Sales {
        days = Map.copyOf(days);
    }

    /** Nothing handed in yet. */
    public static Sales none(WatchId watch) {
        return new Sales(watch, Map.of(), 0);
    }

    /** With these days, over what was there of them; the oldest go first. */
    public Sales with(Map<LocalDate, Double> more) {
        NavigableMap<LocalDate, Double> all = new TreeMap<>(days);
        all.putAll(more);
        while (all.size() > MOST_DAYS) {
            all.pollFirstEntry();
        }
        return new Sales(watch, all, version);
    }

    public Sales withVersion(long next) {
        return new Sales(watch, days, next);
    }

    /** What something did to them, as a logarithm. */
    public Estimate effect(Stretch stretch) {
        NavigableMap<LocalDate, Double> known = new TreeMap<>(days);
        return known.isEmpty()
                ? Estimate.none(Finding.NO_NUMBERS)
                : stretch.estimate(
                        known.firstKey(),
                        end -> mean(
                                known.subMap(end.minusDays(stretch.days()), false, end, true)
                                        .values(),
                                stretch),
                        SMALLEST);
    }

    /** A day off is no row; of a week more than half must be there. */
    private static OptionalDouble mean(Collection<Double> sold, Stretch stretch) {
        double mean = sold.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return mean > 0 && 2 * sold.size() > stretch.days()
                ? OptionalDouble.of(Math.log(mean))
                : OptionalDouble.empty();
    }
}
