// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many posts each source of a watch had in the same five minutes.
 *
 * @param start a multiple of five minutes since the epoch
 * @param posts of every source that the watch has; empty for one that was blind: missing data, which is not zero
 */
public record SourceCounts(Instant start, SortedMap<SourceName, OptionalInt> posts) {
    /** The name of counts that nobody told apart by source, as in a file. */
    public static final SourceName ALL = new SourceName("all");

    public SourceCounts {
        Count.check(start);
        posts.forEach((source, count) -> count.ifPresent(Count::check));
        posts = Collections.unmodifiableSortedMap(new TreeMap<>(posts));
    }

    /** Counts by source. */
    public static SourceCounts of(Instant start, Map<SourceName, OptionalInt> posts) {
        return new SourceCounts(start, new TreeMap<>(posts));
    }

    /** A count that is not told apart by source. */
    public static SourceCounts of(Count count) {
        return of(count.start(), Map.of(ALL, count.posts()));
    }

    /** The moment at which this is complete. */
    public Instant end() {
        return start.plus(Count.WIDTH);
    }

    /** Posts of all sources that were seen; missing when none was. */
    public Count total() {
        return seen()
                ? Count.of(
                        start,
                        posts.values().stream()
                                .mapToInt(count -> count.orElse(0))
                                .sum())
                : Count.missing(start);
    }

    /** Posts of one source; empty when it was blind or is not of this watch. */
    OptionalInt posts(SourceName source) {
        return posts.getOrDefault(source, OptionalInt.empty());
    }

    /** Whether any source was seen. */
    boolean seen() {
        return posts.values().stream().anyMatch(OptionalInt::isPresent);
    }
}
