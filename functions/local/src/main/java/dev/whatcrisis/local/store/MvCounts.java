// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Counts;
import dev.whatcrisis.mention.Mention;
import java.time.Instant;
import java.util.List;

/** Sums of 5-minute buckets, each owner's under {@code owner start source}. */
final class MvCounts {
    private final Shelf<Bucket> buckets;

    MvCounts(Shelf<Bucket> buckets) {
        this.buckets = buckets;
    }

    void add(Object owner, List<Mention> mentions) {
        Counts counts = new Counts();
        mentions.forEach(counts::add);
        for (Bucket bucket : counts.all()) {
            String key = Key.of(owner, Key.time(bucket.start()), bucket.source());
            buckets.put(key, buckets.get(key).map(stored -> stored.plus(bucket)).orElse(bucket));
        }
    }

    void expire(Instant before) {
        buckets.removeIf(bucket -> bucket.start().isBefore(before));
    }

    List<Bucket> all(Object owner) {
        return buckets.ascending(Key.start(owner), Key.end(owner)).toList();
    }

    List<Bucket> from(Object owner, Instant from) {
        return buckets.ascending(Key.of(owner, Key.time(from)), Key.end(owner)).toList();
    }

    List<Bucket> between(Object owner, Instant from, Instant to) {
        return buckets.ascending(Key.of(owner, Key.time(from)), Key.of(owner, Key.time(to)))
                .toList();
    }
}
