// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.backtest;

import dev.whatcrisis.detect.Detector;
import dev.whatcrisis.detect.SourceCounts;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a watch's own last weeks would have led to under each sensitivity, by counts alone.
 *
 * <p>Counts do not say when a source was blind: such times are silent here, while the watch itself took them for missing.
 * A source counts from its first post on.
 */
public final class OwnBacktest {
    /** Longest time that can be asked for, in days. */
    public static final int MOST_DAYS = 90;

    private OwnBacktest() {}

    /** From when on counts are needed to tell of the last {@code days}: two weeks are learned from before. */
    public static Instant from(Instant now, int days) {
        return Bucket.startOf(now.minus(Duration.ofDays(days + Detector.LEARNING_DAYS)));
    }

    /**
     * One report for each sensitivity, calm first; none when nothing was counted.
     *
     * @param buckets of the watch from {@link #from} on
     * @param days how many days to tell of, 1 to {@link #MOST_DAYS}
     */
    public static List<BacktestReport> of(Watch watch, List<Bucket> buckets, Instant now, int days) {
        List<SourceCounts> bySource = bySource(buckets, Bucket.startOf(now));
        if (bySource.isEmpty()) {
            return List.of();
        }
        Instant asked = Bucket.startOf(now.minus(Duration.ofDays(days)));
        Instant first = bySource.getFirst().start();
        Instant since = first.isAfter(asked) ? first : asked;
        return Arrays.stream(Sensitivity.values())
                .map(each -> new Backtest(watch.zone(), each).report(bySource, watch::expectedFactor, since))
                .toList();
    }

    private static List<SourceCounts> bySource(List<Bucket> buckets, Instant end) {
        Map<Instant, Map<SourceName, Integer>> counted = new TreeMap<>();
        Map<SourceName, Instant> firsts = new TreeMap<>();
        for (Bucket bucket : buckets) {
            counted.computeIfAbsent(bucket.start(), start -> new TreeMap<>())
                    .merge(bucket.source(), bucket.total(), Integer::sum);
            firsts.merge(bucket.source(), bucket.start(), (a, b) -> a.isBefore(b) ? a : b);
        }
        List<SourceCounts> bySource = new ArrayList<>();
        Instant start = firsts.values().stream().min(Instant::compareTo).orElse(end);
        for (; start.isBefore(end); start = start.plus(Bucket.WIDTH)) {
            bySource.add(counts(start, counted.getOrDefault(start, Map.of()), firsts));
        }
        return bySource;
    }

    private static SourceCounts counts(
            Instant start, Map<SourceName, Integer> counted, Map<SourceName, Instant> firsts) {
        Map<SourceName, OptionalInt> posts = new TreeMap<>();
        firsts.forEach((source, first) -> {
            if (!first.isAfter(start)) {
                posts.put(source, OptionalInt.of(counted.getOrDefault(source, 0)));
            }
        });
        return SourceCounts.of(start, posts);
    }
}
