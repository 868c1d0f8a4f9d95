// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Status ids: numbers that grow with time, their upper bits being milliseconds since the epoch. */
final class Ids {
    /** Numbers as text: the longer one is larger. Ids of other software sort by their letters. */
    static final Comparator<String> ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final int TIME_SHIFT = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern SHORT = Pattern.compile("\\d{1,12}");
    private static final Pattern TIMED = Pattern.compile("\\d{13,18}");
    /** How far a server's clock may run ahead of ours. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private Ids() {}

    /** The id that a status written that much earlier would have; other software's ids stay as they are. */
    static String before(String id, Duration earlier) {
        if (!TIMED.matcher(id).matches()) {
            return id;
        }
        long millis = millis(id) - earlier.toMillis();
        return millis <= 0 ? id : Long.toString(millis << TIME_SHIFT);
    }

    /**
     * The ids of a page with which it can be paged on: those that look like most of them. One odd id would otherwise be
     * taken for the newest, and nothing be read any more.
     */
    static List<String> plausible(List<String> page, Instant now) {
        Map<String, List<String>> alike = page.stream()
                .filter(id -> FORM.matcher(id).matches())
                .collect(Collectors.groupingBy(id -> looks(id, now), LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /** Numbers without a time are alike whatever their length; others by length, and by whether their time has come. */
    private static String looks(String id, Instant now) {
        if (TIMED.matcher(id).matches()) {
            return millis(id) <= now.plus(AHEAD).toEpochMilli() ? "timed" : "of the future";
        }
        return SHORT.matcher(id).matches() ? "short" : "of length " + id.length();
    }

    private static long millis(String id) {
        return Long.parseLong(id) >> TIME_SHIFT;
    }
}
