// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How feeds are polled.
 *
 * @param baseUrl stands in for scheme, host and port of every feed
 * @param interval search feeds ask not to be polled more often than every 15 minutes
 * @param longestTtl a feed's own wish to be asked less often counts up to here, or it would be blind by the rule that
 *     silence for 2.5 intervals is blindness
 */
public record RssSettings(Optional<URI> baseUrl, Duration interval, Duration longestTtl) {
    public static final RssSettings STANDARD =
            new RssSettings(Optional.empty(), Duration.ofMinutes(15), Duration.ofMinutes(30));

    public RssSettings withBaseUrl(URI url) {
        return new RssSettings(Optional.of(url), interval, longestTtl);
    }
}
