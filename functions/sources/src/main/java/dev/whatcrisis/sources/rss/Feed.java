// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a feed says, whatever its format.
 *
 * @param updated when the feed says that it last changed
 * @param ttl how long it asks to be left alone
 * @param cut whether the document ends before it is closed
 * @param lost places of items that could not be read at all
 */
record Feed(List<FeedItem> items, Optional<Instant> updated, Optional<Duration> ttl, boolean cut, List<String> lost) {
    Feed {
        items = List.copyOf(items);
        lost = List.copyOf(lost);
    }
}
