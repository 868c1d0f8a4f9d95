// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.mention.FollowerCount;
import dev.whatcrisis.watch.OwnAccount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The logarithm of all followers, day by day, from the first day of the last stretch without a hole. From one day to the next
 * only accounts that were counted on both are compared, so that an account that is added or left moves nothing; days that were
 * not counted are filled evenly.
 *
 * @param first the day of the first level
 * @param levels from then on, one a day; none when nothing was counted
 */
record FollowerLevels(LocalDate first, List<Double> levels) {
    /** Days in a row that may be missing. */
    static final int LONGEST_HOLE = 7;

    FollowerLevels {
        levels = List.copyOf(levels);
    }

    /** @param last no later day is looked at */
    static FollowerLevels of(Collection<FollowerCount> counts, LocalDate last) {
        Map<OwnAccount, NavigableMap<LocalDate, Double>> accounts = new LinkedHashMap<>();
        counts.stream()
                .filter(count -> count.followers() > 0 && !count.day().isAfter(last))
                .forEach(count -> accounts.computeIfAbsent(count.account(), any -> new TreeMap<>())
                        .put(count.day(), (double) count.followers()));
        accounts.values().forEach(FollowerLevels::fill);
        NavigableMap<LocalDate, Double> changes = changes(accounts.values());
        return changes.isEmpty() ? new FollowerLevels(last, List.of()) : lastStretch(changes);
    }

    private static void fill(NavigableMap<LocalDate, Double> counts) {
        List<LocalDate> days = List.copyOf(counts.keySet());
        for (int i = 1; i < days.size(); i++) {
            LocalDate before = days.get(i - 1);
            long way = ChronoUnit.DAYS.between(before, days.get(i));
            double start = Math.log(counts.getOrDefault(before, 1.0));
            double end = Math.log(counts.getOrDefault(days.get(i), 1.0));
            for (long day = 1; day < way && way - 1 <= LONGEST_HOLE; day++) {
                counts.put(before.plusDays(day), Math.exp(start + (end - start) * day / way));
            }
        }
    }

    /** The change to each day from the day before it. */
    private static NavigableMap<LocalDate, Double> changes(Collection<NavigableMap<LocalDate, Double>> accounts) {
        NavigableMap<LocalDate, double[]> sums = new TreeMap<>();
        for (NavigableMap<LocalDate, Double> counts : accounts) {
            counts.forEach((day, count) -> {
                Double before = counts.get(day.minusDays(1));
                if (before != null) {
                    double[] sum = sums.computeIfAbsent(day, any -> new double[2]);
                    sum[0] += before;
                    sum[1] += count;
                }
            });
        }
        NavigableMap<LocalDate, Double> changes = new TreeMap<>();
        sums.forEach((day, sum) -> changes.put(day, Math.log(sum[1] / sum[0])));
        return changes;
    }

    private static FollowerLevels lastStretch(NavigableMap<LocalDate, Double> changes) {
        LocalDate start = changes.lastKey();
        while (changes.containsKey(start.minusDays(1))) {
            start = start.minusDays(1);
        }
        List<Double> levels = new ArrayList<>(List.of(0.0));
        for (double change : changes.tailMap(start).values()) {
            levels.add(levels.getLast() + change);
        }
        return new FollowerLevels(start.minusDays(1), levels);
    }

    LocalDate last() {
        return first.plusDays(levels.size() - 1L);
    }

    /** The place of a day; negative before the first. */
    int place(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(first, day);
    }

    double[] array() {
        return levels.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
