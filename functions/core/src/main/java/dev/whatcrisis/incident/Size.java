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
 */
public record Size(
        Peak peak, int posts, int lastHour, double usualHour, int criticalAuthors, int press, int platforms) {
    Size believing(UnaryOperator<Instant> believed) {
        Peak then = new Peak(believed.apply(peak.hour()).truncatedTo(ChronoUnit.HOURS), peak.posts());
        return new Size(then, posts, lastHour, usualHour, criticalAuthors, press, platforms);
    }
}
