// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.effect;

import dev.whatcrisis.mention.Bucket;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The posts of one day, and how many of them were critical. */
public record DayCount(int posts, int critical) {
    /** By day where the watch is; days without a post are missing. */
    public static NavigableMap<LocalDate, DayCount> of(Collection<Bucket> buckets, ZoneId zone) {
        NavigableMap<LocalDate, DayCount> days = new TreeMap<>();
        buckets.forEach(bucket -> days.merge(
                bucket.start().atZone(zone).toLocalDate(),
                new DayCount(bucket.total(), bucket.critical()),
                (one, other) -> new DayCount(one.posts + other.posts, one.critical + other.critical)));
        return days;
    }
}
