// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.dynamo;

import dev.whatcrisis.api.codec.SortableTime;
import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.watch.SourceName;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Five minutes of one source as an item: {@code posts}, {@code critical}, {@code negative}, {@code authors}, and
 * {@code unread} where some were not read.
 */
final class BucketItem {
    private BucketItem() {}

    static String place(Bucket bucket) {
        return SortableTime.of(bucket.start()) + " " + bucket.source();
    }

    static Item write(Item item, Bucket bucket) {
        Item read = item.with("posts", bucket.total())
                .with("critical", bucket.critical())
                .with("negative", bucket.sumNegative())
                .with("authors", bucket.criticalAuthors());
        return bucket.unread() == 0 ? read : read.with("unread", bucket.unread());
    }

    /** @param place as {@link #place} wrote it */
    static Bucket read(Item item, String place) {
        int space = place.indexOf(' ');
        Instant start = SortableTime.read(place.substring(0, space));
        return new Bucket(
                start,
                new SourceName(place.substring(space + 1)),
                (int) item.number("posts"),
                (int) item.number("critical"),
                item.real("negative"),
                bounded(item.numbers("authors"), Set.of()),
                (int) item.number("unread"));
    }

    /** These authors and as many more as are kept. */
    static Set<Integer> bounded(Collection<Integer> more, Collection<Integer> known) {
        Set<Integer> authors = new TreeSet<>(known);
        for (Integer author : new TreeSet<>(more)) {
            if (authors.size() < Bucket.MAX_AUTHORS) {
                authors.add(author);
            }
        }
        return authors;
    }
}
