// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.Source;
import dev.whatcrisis.sources.bluesky.BlueskyReader;
import dev.whatcrisis.sources.bluesky.BlueskySettings;
import dev.whatcrisis.sources.bluesky.BlueskySource;
import dev.whatcrisis.sources.hackernews.HackerNewsReader;
import dev.whatcrisis.sources.hackernews.HackerNewsSettings;
import dev.whatcrisis.sources.hackernews.HackerNewsSource;
import dev.whatcrisis.sources.mastodon.MastodonReader;
import dev.whatcrisis.sources.mastodon.MastodonSettings;
import dev.whatcrisis.sources.mastodon.MastodonSource;
import dev.whatcrisis.sources.rss.FeedReader;
import dev.whatcrisis.sources.rss.RssSettings;
import dev.whatcrisis.sources.rss.RssSource;
import dev.whatcrisis.watch.SourceName;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The networks that can be listened to. */
public final class Sources {
    private static final SourceName HACKERNEWS = new SourceName("hackernews");

    private static final SourceName RSS = new SourceName("rss");
    static final SourceName MASTODON = new SourceName("mastodon");
    private static final SourceName BLUESKY = new SourceName("bluesky");

    private static final Map<SourceName, BodyReader> READERS = Map.of(
            HACKERNEWS, new HackerNewsReader(),
            RSS, new FeedReader(),
            MASTODON, new MastodonReader(),
            BLUESKY, new BlueskyReader());

    private Sources() {}

    /** All of them, over one client. */
    public static List<Source> standard(SourceSettings settings, InstantSource clock) {
        Http http = new Http(settings, clock, HttpLimits.STANDARD);
        HackerNewsSettings hackerNews = HackerNewsSettings.STANDARD;
        RssSettings rss = RssSettings.STANDARD;
        MastodonSettings mastodon = MastodonSettings.STANDARD;
        BlueskySettings bluesky = BlueskySettings.STANDARD;
        return List.of(
                new HackerNewsSource(at(settings, HACKERNEWS, hackerNews, hackerNews::withBaseUrl), http, clock),
                new RssSource(at(settings, RSS, rss, rss::withBaseUrl), http, clock),
                new MastodonSource(at(settings, MASTODON, mastodon, mastodon::withBaseUrl), http, clock),
                new BlueskySource(at(settings, BLUESKY, bluesky, bluesky::withBaseUrl), http, clock));
    }

    private static <S> S at(SourceSettings settings, SourceName source, S standard, Function<URI, S> moved) {
        return settings.base(source).map(moved).orElse(standard);
    }

    /** How often each of them is polled, without making any of them. */
    public static Map<SourceName, Duration> intervals() {
        return Map.of(
                HACKERNEWS, HackerNewsSettings.STANDARD.interval(),
                RSS, RssSettings.STANDARD.interval(),
                MASTODON, MastodonSettings.STANDARD.interval(),
                BLUESKY, BlueskySettings.STANDARD.interval());
    }

    /** How often one is polled; {@link Source#UNKNOWN_INTERVAL} of one that is none of them. */
    public static Duration interval(SourceName source) {
        return intervals().getOrDefault(source, Source.UNKNOWN_INTERVAL);
    }

    /** What reads any recorded answer of a source. */
    public static Optional<BodyReader> reader(SourceName source) {
        return Optional.ofNullable(READERS.get(source));
    }

    /** The names of all of them. */
    public static List<String> names() {
        return READERS.keySet().stream().map(SourceName::value).sorted().toList();
    }
}
