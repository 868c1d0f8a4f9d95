// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.looking;

import dev.whatcrisis.detect.Usual;
import dev.whatcrisis.mention.Bucket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many critical people a watch usually hears: the usual posts of such hours, of which a share is critical. The share is that of
 * the last days without the last hours, so that a storm is not compared with itself.
 *
 * @param usual an hour of this kind
 * @param share of the posts that are critical, 0 to 1
 */
record Critics(Usual usual, double share) {
    /** What is compared with the usual: the two hours in which a level counts people, and the hour before. */
    private static final Duration LATELY = Duration.ofHours(3);

    /** Of posts that name an organisation about one in four is critical; believed for so many posts. */
    private static final double PRIOR = 0.25;

    private static final double PRIOR_POSTS = 40;

    private static final int HOURS = 2;

    /** @param known the counts of the last days */
    static Critics of(Usual usual, List<Bucket> known, Instant now) {
        Instant until = now.minus(LATELY);
        double posts = PRIOR_POSTS;
        double critical = PRIOR * PRIOR_POSTS;
        for (Bucket bucket : known) {
            if (bucket.start().isBefore(until)) {
                posts += bucket.total();
                critical += bucket.critical();
            }
        }
        return new Critics(usual, critical / posts);
    }

    /** The chance of at least so many critical people in two ordinary hours of this kind, 0 to 1. */
    double tail(int people) {
        return usual.tail(people, HOURS * share);
    }
}
