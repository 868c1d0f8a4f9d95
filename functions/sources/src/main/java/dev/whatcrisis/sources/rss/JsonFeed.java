// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whatcrisis.sources.Addresses;
import dev.whatcrisis.sources.HtmlText;
import dev.whatcrisis.sources.Json;
import dev.whatcrisis.sources.Patience;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private JsonFeed() {}

    static boolean looksLike(String source) {
        return source.stripLeading().startsWith("{");
    }

    static Optional<Feed> parse(String source, URI address, Patience patience) {
        return Json.parse(source)
                .filter(body -> body.path("items").isArray())
                .map(body -> feed(body, address, patience));
    }

    private static Feed feed(JsonNode body, URI address, Patience patience) {
        URI home = text(body, "home_page_url").flatMap(Addresses::web).orElse(address);
        ItemList items = new ItemList(patience);
        for (JsonNode item : body.path("items")) {
            if (item.isObject()) {
                items.add(() -> item(item, body, home));
            } else {
                items.lose();
            }
        }
        return new Feed(items.read(), Optional.empty(), Optional.empty(), false, items.lost());
    }

    private static FeedItem item(JsonNode item, JsonNode feed, URI home) {
        String title = text(item, "title").map(HtmlText::plain).orElse("");
        Optional<String> summary = text(item, "summary").map(HtmlText::plain);
        Optional<String> plain = text(item, "content_text").map(HtmlText::plain);
        Optional<String> content = plain.or(() -> text(item, "content_html").map(HtmlText::of));
        String all = Stream.of(Optional.of(title), summary, content)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return new FeedItem(
                text(item, "id"),
                text(item, "url")
                        .or(() -> text(item, "external_url"))
                        .flatMap(Addresses::parse)
                        .map(to -> Addresses.resolve(home, to))
                        .filter(uri -> uri.getHost() != null),
                title,
                summary.or(() -> content).orElse(""),
                all,
                author(item).or(() -> author(feed)),
                text(item, "date_published")
                        .or(() -> text(item, "date_modified"))
                        .flatMap(FeedTime::parse),
                text(item, "language").or(() -> text(feed, "language")).orElse(""));
    }

    private static Optional<String> author(JsonNode node) {
        return text(node.path("authors").path(0), "name").or(() -> text(node.path("author"), "name"));
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return Optional.of(value.asText("")).filter(text -> value.isValueNode() && !value.isNull() && !text.isBlank());
    }
}
