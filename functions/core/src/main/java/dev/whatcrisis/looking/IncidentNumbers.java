// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.detect.Count;
import dev.whatcrisis.detect.HourlyCounts;
import dev.whatcrisis.mention.Bucket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Turns 5-minute counts by source into the hourly counts that forecasts and closings look at. */
public final class IncidentNumbers {
    private IncidentNumbers() {}

    /** Hours of which the newest ends at {@code to}; five minutes without a bucket had no post. */
    public static HourlyCounts hourly(List<Bucket> buckets, Instant from, Instant to) {
        Map<Instant, Integer> totals = new HashMap<>();
        buckets.forEach(bucket -> totals.merge(bucket.start(), bucket.total(), Integer::sum));
        return hourly(start -> totals.getOrDefault(start, 0), from, to, start -> false);
    }

    /**
     * The same where somebody knows what went unseen.
     *
     * @param posts in the five minutes from this start on
     * @param unseen whether nobody looked in the five minutes from this start on: a low count is then no low count
     */
    public static HourlyCounts hourly(
            ToIntFunction<Instant> posts, Instant from, Instant to, Predicate<Instant> unseen) {
        Instant end = Bucket.startOf(to);
        List<Count> counts = new ArrayList<>();
        for (Instant start = Bucket.startOf(from); start.isBefore(end); start = start.plus(Bucket.WIDTH)) {
            counts.add(unseen.test(start) ? Count.missing(start) : Count.of(start, posts.applyAsInt(start)));
        }
        return HourlyCounts.endingAt(end, counts);
    }
}
