// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

import dev.whatcrisis.mention.Cursor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What of Hacker News was read: everything up to {@code newest}, but for a gap that an earlier poll could not finish.
 * The search gives the newest posts first, so what is left over is always the older end.
 *
 * @param counted up to where posts were counted without all being read: nothing before it is asked for again
 */
record Progress(Optional<Long> newest, Optional<Span> gap, Optional<Long> counted) {
    private static final String NEWEST = "newest";
    private static final String COUNTED = "counted";
    private static final String GAP_AFTER = "gapAfter";
    private static final String GAP_UP_TO = "gapUpTo";

    static Progress of(Cursor cursor) {
        Optional<Span> gap = number(cursor, GAP_AFTER)
                .flatMap(after -> number(cursor, GAP_UP_TO).map(upTo -> new Span(after, upTo)));
        return new Progress(number(cursor, NEWEST), gap, number(cursor, COUNTED));
    }

    Cursor cursor() {
        Map<String, String> values = new HashMap<>();
        newest.ifPresent(time -> values.put(NEWEST, Long.toString(time)));
        counted.ifPresent(time -> values.put(COUNTED, Long.toString(time)));
        gap.ifPresent(span -> {
            values.put(GAP_AFTER, Long.toString(span.after()));
            values.put(GAP_UP_TO, Long.toString(span.upTo()));
        });
        return new Cursor(values);
    }

    Progress seen(long time) {
        return new Progress(Optional.of(Math.max(time, newest.orElse(time))), gap, counted);
    }

    Progress withGap(Optional<Span> left) {
        return new Progress(newest, left, counted);
    }

    Progress counted(long time) {
        return new Progress(newest, gap, Optional.of(time));
    }

    private static Optional<Long> number(Cursor cursor, String name) {
        return cursor.get(name).filter(text -> text.matches("\\d{1,12}")).map(Long::valueOf);
    }
}
