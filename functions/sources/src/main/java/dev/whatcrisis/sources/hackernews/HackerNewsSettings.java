// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

import java.net.URI;
import java.time.Duration;

/**
 * How Hacker News is polled.
 *
 * @param overlap how far before the newest known post each poll begins: the index may take posts in late
 * @param backfill how far the first poll looks back
 * @param pageSize hits per page, 1 to 100
 * @param pages at most per poll; the search gives 1,000 hits of one question, so more are asked for in a second one
 */
public record HackerNewsSettings(
        URI baseUrl, Duration interval, Duration overlap, Duration backfill, int pageSize, int pages) {
    public static final HackerNewsSettings STANDARD = new HackerNewsSettings(
            URI.create("https://hn.algolia.com"),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofDays(14),
            100,
            20);

    public HackerNewsSettings withBaseUrl(URI url) {
        return new HackerNewsSettings(url, interval, overlap, backfill, pageSize, pages);
    }
}
