// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How Mastodon servers are polled.
 *
 * @param baseUrl stands in for every server
 * @param defaultServer asked where a query names none
 * @param overlap how far before the newest known status each poll begins: statuses of other servers come in late, with
 *     the id of the time they were written
 * @param backfillPages that the first poll reads backwards
 * @param pageSize statuses per page, 1 to 40
 * @param pages at most per poll
 */
public record MastodonSettings(
        Optional<URI> baseUrl,
        String defaultServer,
        Duration interval,
        Duration overlap,
        int backfillPages,
        int pageSize,
        int pages) {
    public static final MastodonSettings STANDARD = new MastodonSettings(
            Optional.empty(), "mastodon.social", Duration.ofMinutes(5), Duration.ofMinutes(15), 5, 40, 12);

    public MastodonSettings withBaseUrl(URI url) {
        return new MastodonSettings(Optional.of(url), defaultServer, interval, overlap, backfillPages, pageSize, pages);
    }
}
