// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.Source;
import dev.whatcrisis.sources.hackernews.HackerNewsReader;
import dev.whatcrisis.sources.hackernews.HackerNewsSettings;
import dev.whatcrisis.sources.hackernews.HackerNewsSource;
import dev.whatcrisis.watch.SourceName;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks that can be listened to. */
public final class Sources {
    private static final SourceName HACKERNEWS = new SourceName("hackernews");

    private static final Map<SourceName, BodyReader> READERS = Map.of(HACKERNEWS, new HackerNewsReader());

    private Sources() {}

    /** All of them, over one client. */
    public static List<Source> standard(SourceSettings settings, InstantSource clock) {
        Http http = new Http(settings, clock, HttpLimits.STANDARD);
        HackerNewsSettings hackerNews = HackerNewsSettings.STANDARD;
        return List.of(new HackerNewsSource(
                settings.base(HACKERNEWS).map(hackerNews::withBaseUrl).orElse(hackerNews), http, clock));
    }

    /** What reads any recorded answer of a source. */
    public static Optional<BodyReader> reader(SourceName source) {
        return Optional.ofNullable(READERS.get(source));
    }
}
