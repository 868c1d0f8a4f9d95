// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.store;

import java.util.Iterator;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Entries of a map by key. The map may be changed while they are read; they are those of the beginning. */
final class Range {
    private Range() {}

    /** Entries from {@code from} to before {@code to}, ascending. */
    static Stream<Map.Entry<String, String>> ascending(MVMap<String, String> map, String from, String to) {
        return entries(map.cursor(from, null, false))
                .takeWhile(entry -> entry.getKey().compareTo(to) < 0);
    }

    /** The same entries, descending. */
    static Stream<Map.Entry<String, String>> descending(MVMap<String, String> map, String from, String to) {
        @Nullable String last = map.lowerKey(to);
        if (last == null) {
            return Stream.empty();
        }
        return entries(map.cursor(last, null, true))
                .takeWhile(entry -> entry.getKey().compareTo(from) >= 0);
    }

    private static Stream<Map.Entry<String, String>> entries(Cursor<String, String> cursor) {
        Iterator<Map.Entry<String, String>> entries = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Map.Entry<String, String> next() {
                return Map.entry(cursor.next(), cursor.getValue());
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(entries, 0), false);
    }
}
