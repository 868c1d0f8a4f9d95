// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.watch;

import java.util.Map;

/**
 * What a watch asks of one source, written {@code source:text}: {@code hackernews:acme},
 * {@code rss:https://news.example/feed}, {@code mastodon:#acme}, {@code mastodon:@acme@social.example},
 * {@code bluesky:acme.example}. The text's meaning is the source's own.
 *
 * @param text 1 to 500 characters, no control characters
 * @param press whether items found by this query count as press
 */
public record Query(SourceName source, String text, boolean press) {
    public Query {
        if (text.isBlank() || text.length() > 500 || text.chars().anyMatch(Character::isISOControl)) {
            throw new UnusableValueException(
                    "unusable.query",
                    Map.of("source", source.value()),
                    "query \"" + source + ":…\" needs 1 to 500 characters after the colon, without control characters");
        }
    }

    /** Reads the form {@code source:text}; an item of such a query is not press. */
    public static Query parse(String written) {
        int colon = written.indexOf(':');
        if (colon < 1) {
            throw new UnusableValueException(
                    "unusable.query.form",
                    Map.of("text", written),
                    "query \"" + written + "\" must be written source:text, for example hackernews:acme");
        }
        return new Query(
                new SourceName(written.substring(0, colon)),
                written.substring(colon + 1).strip(),
                false);
    }

    /** The written form; the key of everything stored about this query. */
    public String key() {
        return source + ":" + text;
    }

    public Query asPress() {
        return new Query(source, text, true);
    }
}
