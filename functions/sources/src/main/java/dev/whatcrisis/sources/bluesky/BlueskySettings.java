// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import java.net.URI;
import java.time.Duration;

/**
 * How Bluesky is polled.
 *
 * @param overlap how far below the newest known post each poll reads
 * @param feedPages of the account's posts at most per poll, 100 posts each
 * @param quotePages of quotes of one post at most per poll, 100 posts each
 * @param answers that a poll may ask for in all
 * @param talked how long replies and quotes of an own post are followed
 * @param posts own posts whose replies or quotes are read in one poll; the rest follow in the next
 */
public record BlueskySettings(
        URI baseUrl,
        Duration interval,
        Duration overlap,
        int feedPages,
        int quotePages,
        int answers,
        Duration talked,
        int posts) {
    public static final BlueskySettings STANDARD = new BlueskySettings(
            URI.create("https://public.api.bsky.app"),
            Duration.ofMinutes(5),
            Duration.ofHours(1),
            3,
            5,
            60,
            Duration.ofHours(48),
            20);

    public BlueskySettings withBaseUrl(URI url) {
        return new BlueskySettings(url, interval, overlap, feedPages, quotePages, answers, talked, posts);
    }
}
