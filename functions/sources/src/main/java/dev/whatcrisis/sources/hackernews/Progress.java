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
 */
record Progress(Optional<Long> newest, Optional<Span> gap) {
    private static final String NEWEST = "newest";
    private static final String GAP_AFTER = "gapAfter";
    private static final String GAP_UP_TO = "gapUpTo";

    static Progress of(Cursor cursor) {
        Optional<Span> gap = number(cursor, GAP_AFTER)
                .flatMap(after -> number(cursor, GAP_UP_TO).map(upTo -> new Span(after, upTo)));
        return new Progress(number(cursor, NEWEST), gap);
    }

    Cursor cursor() {
        Map<String, String> values = new HashMap<>();
        newest.ifPresent(time -> values.put(NEWEST, Long.toString(time)));
        gap.ifPresent(span -> {
            values.put(GAP_AFTER, Long.toString(span.after()));
            values.put(GAP_UP_TO, Long.toString(span.upTo()));
        });
        return new Cursor(values);
    }

    Progress seen(long time) {
        return new Progress(Optional.of(Math.max(time, newest.orElse(time))), gap);
    }

    Progress withGap(Optional<Span> left) {
        return new Progress(newest, left);
    }

    private static Optional<Long> number(Cursor cursor, String name) {
        return cursor.get(name).filter(text -> text.matches("\\d{1,12}")).map(Long::valueOf);
    }
}
