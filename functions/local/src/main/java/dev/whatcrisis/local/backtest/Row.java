// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.backtest;

import dev.whatcrisis.detect.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One row of a file of counts.
 *
 * @param label the timestamp as it was written
 * @param start of the time counted, moved down to a multiple of five minutes
 * @param posts empty when the value was left empty: nobody looked
 */
record Row(String label, Instant start, OptionalInt posts) {
    /** This row as five-minute counts: a longer row is spread evenly over its time, as whole posts. */
    List<Count> counts(Duration by) {
        long parts = by.dividedBy(Count.WIDTH);
        List<Count> counts = new ArrayList<>();
        for (long i = 0; i < parts; i++) {
            Instant at = start.plus(Count.WIDTH.multipliedBy(i));
            counts.add(posts.isEmpty() ? Count.missing(at) : Count.of(at, share(posts.getAsInt(), i, parts)));
        }
        return counts;
    }

    private static int share(int posts, long part, long parts) {
        return (int) (posts * (part + 1) / parts - posts * part / parts);
    }
}
