// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.incident;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/**
 * How large an incident is.
 *
 * @param peak the largest hour so far
 * @param posts counted to its story
 * @param lastHour posts in the last 60 minutes
 * @param usualHour posts that an hour like the one of its opening usually brings to the watch
 * @param criticalAuthors distinct, ever
 * @param press critical items
 * @param platforms distinct sources
 * @param unread of the posts that were counted and not read, because a source had more than could be read
 */
public record Size(
        Peak peak,
        int posts,
        int lastHour,
        double usualHour,
        int criticalAuthors,
        int press,
        int platforms,
        int unread) {
    /** Of one of which every post was read. */
    public Size(Peak peak, int posts, int lastHour, double usualHour, int criticalAuthors, int press, int platforms) {
        this(peak, posts, lastHour, usualHour, criticalAuthors, press, platforms, 0);
    }

    /** How its numbers of posts are said. */
    public PartlyRead partlyRead() {
        return new PartlyRead(posts, unread);
    }

    Size believing(UnaryOperator<Instant> believed) {
        Peak then = new Peak(believed.apply(peak.hour()).truncatedTo(ChronoUnit.HOURS), peak.posts());
        return new Size(then, posts, lastHour, usualHour, criticalAuthors, press, platforms, unread);
    }
}
