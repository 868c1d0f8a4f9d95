// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.SourceName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is asked about a brand when nothing else is said: sources that need no registration. */
public final class KeylessQueries {
    private KeylessQueries() {}

    /** Hacker News, Google News as press, and the Mastodon tag, where the name leaves a tag. */
    public static List<Query> of(String brand, Language language, ZoneId zone) {
        List<Query> all = new ArrayList<>();
        all.add(new Query(new SourceName("hackernews"), brand, false));
        all.add(new Query(new SourceName("rss"), googleNews(brand, NewsEdition.of(language, zone)), true));
        String tag = tag(brand);
        if (!tag.isEmpty()) {
            all.add(new Query(new SourceName("mastodon"), "#" + tag, false));
        }
        return all;
    }

    private static String googleNews(String brand, NewsEdition edition) {
        String quoted = URLEncoder.encode('"' + brand + '"', StandardCharsets.UTF_8);
        return "https://news.google.com/rss/search?q=" + quoted + "+when:7d&" + edition.parameters();
    }

    private static String tag(String brand) {
        return Normalizer.normalize(brand, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
