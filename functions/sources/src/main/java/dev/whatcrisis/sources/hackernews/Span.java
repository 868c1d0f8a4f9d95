// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

/**
 * A stretch of time to search, in seconds since the epoch.
 *
 * @param after exclusive
 * @param upTo inclusive; {@link #OPEN} for everything up to now
 */
record Span(long after, long upTo) {
    static final long OPEN = Long.MAX_VALUE;

    Span upTo(long end) {
        return new Span(after, end);
    }

    String filter() {
        String from = "created_at_i>" + after;
        return upTo == OPEN ? from : from + ",created_at_i<=" + upTo;
    }
}
