// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detect;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalInt;

/** The counts of the last six hours with what was expected of each; the newest is last. */
final class Recent {
    static final int LENGTH = 72;
    private static final int MISSING = -1;

    final int[] posts;
    final float[] means;

    Recent(int[] posts, float[] means) {
        this.posts = posts;
        this.means = means;
    }

    static Recent empty() {
        int[] posts = new int[LENGTH];
        Arrays.fill(posts, MISSING);
        return new Recent(posts, new float[LENGTH]);
    }

    /** Whether any of the counts has a post. */
    boolean heard() {
        return Arrays.stream(posts).anyMatch(count -> count > 0);
    }

    /** The same with the next count; what was expected of a missing one is kept, too. */
    Recent push(OptionalInt count, double mean) {
        Recent next = missing(1);
        next.posts[LENGTH - 1] = count.orElse(MISSING);
        next.means[LENGTH - 1] = (float) mean;
        return next;
    }

    /**
     * Several sources in one. A moment at which less than half of what was expected could be seen is missing; otherwise
     * what was seen is compared with what was expected of those that were seen.
     */
    static Recent sum(Collection<Recent> sources) {
        Recent sum = empty();
        for (int i = 0; i < LENGTH; i++) {
            int count = 0;
            double seen = 0;
            double expected = 0;
            boolean any = false;
            for (Recent source : sources) {
                boolean known = source.posts[i] != MISSING;
                count += known ? source.posts[i] : 0;
                seen += known ? source.means[i] : 0;
                expected += source.means[i];
                any |= known;
            }
            if (any && 2 * seen >= expected) {
                sum.posts[i] = count;
                sum.means[i] = (float) seen;
            }
        }
        return sum;
    }

    /** The same after so many five minutes in which nobody looked. */
    Recent missing(int buckets) {
        int gone = Math.min(buckets, LENGTH);
        int[] counts = Arrays.copyOfRange(posts, gone, gone + LENGTH);
        Arrays.fill(counts, LENGTH - gone, LENGTH, MISSING);
        return new Recent(counts, Arrays.copyOfRange(means, gone, gone + LENGTH));
    }

    /** What was remembered so many five minutes ago; what was forgotten since is missing. */
    Recent rewound(int buckets) {
        Recent before = empty();
        System.arraycopy(posts, 0, before.posts, buckets, LENGTH - buckets);
        System.arraycopy(means, 0, before.means, buckets, LENGTH - buckets);
        return before;
    }

    /** The same with posts that arrived late for the count so many buckets before the newest. */
    Recent amend(int ago, int extra) {
        int[] counts = posts.clone();
        int index = LENGTH - 1 - ago;
        if (counts[index] != MISSING) {
            counts[index] += extra;
        }
        return new Recent(counts, means);
    }

    /** The count so many buckets before the newest; empty when it is missing. */
    OptionalInt posts(int ago) {
        int known = posts[LENGTH - 1 - ago];
        return known == MISSING ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /** The newest {@code buckets} counts in one. */
    Sum last(int buckets) {
        int count = 0;
        int seen = 0;
        double mean = 0;
        for (int i = LENGTH - buckets; i < LENGTH; i++) {
            if (posts[i] != MISSING) {
                count += posts[i];
                mean += means[i];
                seen++;
            }
        }
        return new Sum(count, mean, seen, buckets);
    }

    /**
     * Several counts added.
     *
     * @param seen how many of them were seen
     */
    record Sum(int posts, double mean, int seen, int buckets) {
        boolean mostlySeen() {
            return 2 * seen >= buckets && mean > 0;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recent that && Arrays.equals(posts, that.posts) && Arrays.equals(means, that.means);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(posts);
    }
}
