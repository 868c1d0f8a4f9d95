// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.watch.SourceName;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How the standard sources reach their networks.
 *
 * @param baseUrls where a source is asked instead of at its real address: a mirror, a proxy, a recorded server in a
 *     test. It stands in for every server of that source: all Mastodon instances, all feed hosts
 * @param allowLoopback whether addresses of this machine may be asked; for tests and recorded servers only
 * @param contact an e-mail address or URL by which a server's operator can reach the team; goes into User-Agent
 */
public record SourceSettings(Map<SourceName, URI> baseUrls, boolean allowLoopback, String contact) {
    public static final SourceSettings STANDARD = new SourceSettings(Map.of(), false, "");

    public SourceSettings {
        baseUrls = Map.copyOf(baseUrls);
    }

    Optional<URI> base(SourceName source) {
        return Optional.ofNullable(baseUrls.get(source));
    }
}
