// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.watch.SourceName;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flags that say how sources are reached. */
public final class SourceFlags {
    @Option(
            names = "--base-url",
            paramLabel = "SOURCE=URL",
            description = "Asks a source there instead of at its real address: a mirror, or a recorded server.")
    Map<String, URI> baseUrls = new HashMap<>();

    @Option(
            names = "--allow-loopback",
            description = "Lets sources be asked at addresses of this machine; for recorded servers.")
    boolean allowLoopback;

    @Option(
            names = "--contact",
            paramLabel = "MAIL|URL",
            description = "How the operators of servers that are asked can reach you; goes into User-Agent.")
    String contact = "";

    /**
     * @throws IllegalArgumentException when a base URL names no source
     */
    public SourceSettings settings() {
        Map<SourceName, URI> urls = new HashMap<>();
        baseUrls.forEach((source, url) -> urls.put(new SourceName(source), url));
        return new SourceSettings(urls, allowLoopback, contact);
    }
}
