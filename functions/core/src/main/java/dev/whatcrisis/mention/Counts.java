// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.mention;

import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Sums of 5-minute buckets in memory, by start, then source. Not safe for concurrent use. */
public final class Counts {
    private final NavigableMap<Instant, NavigableMap<SourceName, Bucket>> byStart = new TreeMap<>();

    /** Adds a post by others; an own post is not counted. */
    public void add(Mention mention) {
        if (!mention.own()) {
            add(Bucket.of(mention));
        }
    }

    public void add(Bucket bucket) {
        byStart.computeIfAbsent(bucket.start(), start -> new TreeMap<>()).merge(bucket.source(), bucket, Bucket::plus);
    }

    public List<Bucket> all() {
        return buckets(byStart);
    }

    /** Buckets whose start lies in {@code [from, to)}. */
    public List<Bucket> between(Instant from, Instant to) {
        return from.isBefore(to) ? buckets(byStart.subMap(from, true, to, false)) : List.of();
    }

    private static List<Bucket> buckets(Map<Instant, NavigableMap<SourceName, Bucket>> range) {
        return range.values().stream()
                .flatMap(sources -> sources.values().stream())
                .toList();
    }
}
