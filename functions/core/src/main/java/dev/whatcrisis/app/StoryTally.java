// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.app;

import dev.whatcrisis.mention.Bucket;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The last three hours of a story that has no incident yet: all that is needed to see whether it needs one.
 *
 * @param buckets by start, then source
 * @param first its first mention
 * @param press items of press in these hours
 */
public record StoryTally(MentionId first, Instant firstAt, List<Bucket> buckets, int press) {
    /** How far back a tally looks: two windows of two hours that end an hour apart. */
    static final Duration SPAN = Duration.ofHours(3);

    private static final Comparator<Bucket> ORDER =
            Comparator.comparing(Bucket::start).thenComparing(Bucket::source);

    public StoryTally {
        buckets = List.copyOf(buckets);
    }

    static StoryTally of(Mention mention) {
        return new StoryTally(mention.id(), mention.at(), List.of(Bucket.of(mention)), mention.press() ? 1 : 0);
    }

    StoryTally plus(Mention mention) {
        Bucket added = Bucket.of(mention);
        List<Bucket> next = new ArrayList<>(buckets);
        next.removeIf(bucket -> same(bucket, added));
        Bucket sum = buckets.stream()
                .filter(bucket -> same(bucket, added))
                .findFirst()
                .map(bucket -> bucket.plus(added))
                .orElse(added);
        next.add(sum);
        next.sort(ORDER);
        return new StoryTally(first, firstAt, next, press + (mention.press() ? 1 : 0));
    }

    /** The tally without what is older than {@link #SPAN}; has no buckets when nothing is left. */
    StoryTally since(Instant now) {
        Instant from = now.minus(SPAN);
        return new StoryTally(
                first,
                firstAt,
                buckets.stream().filter(b -> !b.start().isBefore(from)).toList(),
                press);
    }

    private static boolean same(Bucket one, Bucket other) {
        return one.start().equals(other.start()) && one.source().equals(other.source());
    }
}
