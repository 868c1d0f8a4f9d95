// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Answers of any size in the shapes of every network, harmless ones and those that are made to eat time. */
final class GrownInputs {
    private static final String OPEN = "<rss><channel><item><title>x</title>";
    private static final String CLOSE = "</item></channel></rss>";

    private GrownInputs() {}

    /** By what they are called, {@code source: shape}; the number is how often the shape is repeated. */
    static Map<String, IntFunction<String>> all() {
        Map<String, IntFunction<String>> all = new LinkedHashMap<>();
        all.putAll(feeds());
        all.putAll(hostileFeeds());
        all.putAll(hostileTexts());
        all.put(
                "rss: json feed",
                n -> "{\"items\":[" + many(n, ",", i -> "{\"id\":\"" + i + "\",\"title\":\"Acme\"}") + "]}");
        all.put("hackernews: hits", n -> "{\"hits\":[" + many(n, ",", GrownInputs::hit) + "]}");
        all.put("hackernews: a giant comment", n -> "{\"hits\":[" + hit("&amp; <p>".repeat(20 * n)) + "]}");
        all.put("mastodon: statuses", n -> "[" + many(n, ",", i -> status(i, "<p>Acme</p>")) + "]");
        all.put("mastodon: a giant status", n -> "[" + status(1, "<span>".repeat(20 * n)) + "]");
        all.put("bluesky: feed", n -> "{\"feed\":[" + many(n, ",", i -> "{\"post\":" + post(i, "Acme") + "}") + "]}");
        all.put("bluesky: a giant post", n -> "{\"feed\":[{\"post\":" + post(1, " \\n\\u0000".repeat(50 * n)) + "}]}");
        all.put(
                "bluesky: a wide thread",
                n -> "{\"thread\":{\"post\":" + post(0, "Acme") + ",\"replies\":["
                        + many(n, ",", i -> "{\"post\":" + post(i, "hm") + ",\"replies\":[]}") + "]}}");
        return all;
    }

    static String feed(int items) {
        return "<rss version='2.0'><channel><title>t</title>"
                + many(
                        items,
                        "",
                        i -> "<item><title>Acme " + i + "</title><guid>" + i + "</guid>"
                                + "<pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item>")
                + "</channel></rss>";
    }

    private static Map<String, IntFunction<String>> feeds() {
        Map<String, IntFunction<String>> feeds = new LinkedHashMap<>();
        feeds.put("rss: items", GrownInputs::feed);
        feeds.put(
                "rss: entries",
                n -> "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>"
                        + many(
                                n,
                                "",
                                i -> "<entry><title>Acme</title><id>" + i + "</id><link href='/" + i + "'/>"
                                        + "<updated>2026-03-01T10:00:00Z</updated></entry>")
                        + "</feed>");
        feeds.put(
                "rss: rdf",
                n -> "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns='http://purl.org/rss/1.0/'><channel><title>t</title></channel>"
                        + many(n, "", i -> "<item rdf:about='http://x.example/" + i + "'><title>Acme</title></item>")
                        + "</rdf:RDF>");
        return feeds;
    }

    private static Map<String, IntFunction<String>> hostileFeeds() {
        Map<String, IntFunction<String>> feeds = new LinkedHashMap<>();
        feeds.put(
                "rss: items that never close",
                n -> "<rss><channel>" + "<item><title>Acme</title>".repeat(n) + "</channel></rss>");
        feeds.put("rss: deep", n -> OPEN + "<d>".repeat(10 * n) + CLOSE);
        feeds.put(
                "rss: deep with namespaces",
                n -> "<rss><channel>" + many(n, "", i -> "<d xmlns:a" + i + "='u'>")
                        + "<item><title>x</title></item></channel></rss>");
        feeds.put(
                "rss: deep with bases",
                n -> "<rss><channel>" + "<g xml:base='a/'>".repeat(n)
                        + "<item><title>x</title><link>y</link></item></channel></rss>");
        feeds.put(
                "rss: one giant element",
                n -> OPEN + "<description>" + "word ".repeat(100 * n) + "</description>" + CLOSE);
        feeds.put("rss: entities", n -> OPEN + "<description>" + "&amp;".repeat(50 * n) + "</description>" + CLOSE);
        feeds.put(
                "rss: unknown entities",
                n -> OPEN + "<description>" + "&nosuch".repeat(20 * n) + "</description>" + CLOSE);
        feeds.put(
                "rss: attributes",
                n -> "<rss><channel><item" + many(10 * n, "", i -> " a" + i + "='1'") + "><title>x</title>" + CLOSE);
        feeds.put(
                "rss: one giant attribute",
                n -> "<rss><channel><item a='" + "x".repeat(500 * n) + "'><title>x</title>" + CLOSE);
        feeds.put("rss: one item of many elements", n -> OPEN + "<x/>".repeat(20 * n) + CLOSE);
        feeds.put("rss: ends of nothing", n -> OPEN + "</x>".repeat(50 * n) + CLOSE);
        feeds.put("rss: openings of nothing", n -> OPEN + "<".repeat(200 * n) + CLOSE);
        feeds.put("rss: comments that never close", n -> OPEN + "<!--".repeat(50 * n) + CLOSE);
        feeds.put("rss: cdata that never closes", n -> OPEN + "<![CDATA[".repeat(50 * n) + CLOSE);
        feeds.put("rss: cdata in each other", n -> OPEN + "<![CDATA[</item><item>".repeat(20 * n) + "]]>" + CLOSE);
        feeds.put(
                "rss: a doctype of entities",
                n -> "<!DOCTYPE x [" + "<!ENTITY a 'b'>".repeat(10 * n) + "]>" + OPEN + CLOSE);
        feeds.put(
                "rss: dates of nonsense",
                n -> "<rss><channel>"
                        + ("<item><title>x</title><pubDate>" + "1 ".repeat(49) + "</pubDate></item>").repeat(n)
                        + "</channel></rss>");
        feeds.put("rss: a long author", n -> OPEN + "<author>" + "a@b (".repeat(50 * n) + "</author>" + CLOSE);
        feeds.put(
                "rss: a long language",
                n -> "<rss xml:lang='en" + "-aa".repeat(50 * n) + "'><channel><item><title>x</title>" + CLOSE);
        feeds.put("rss: a long link", n -> OPEN + "<link>http://x.example/" + "é ".repeat(20 * n) + "</link>" + CLOSE);
        feeds.put("rss: no feed at all", n -> "<a></a>".repeat(20 * n));
        return feeds;
    }

    /** Markup inside of one post; what is beyond a hundred thousand characters is not looked at. */
    private static Map<String, IntFunction<String>> hostileTexts() {
        Map<String, IntFunction<String>> texts = new LinkedHashMap<>();
        for (String piece : new String[] {
            "<b>",
            "<div>",
            "<a>",
            "<b><p></b>",
            "<table><b>",
            "<p",
            "&",
            "</p>",
            "<svg>",
            "<b><a>",
            "<ul><li>",
            "<!--",
            "<form><select>"
        }) {
            String escaped = piece.replace("&", "&amp;").replace("<", "&lt;");
            texts.put(
                    "rss: text of " + piece,
                    n -> OPEN + "<description>" + escaped.repeat(5 * n) + "</description>" + CLOSE);
        }
        return texts;
    }

    private static String hit(int number) {
        return "{\"objectID\":\"" + number + "\",\"created_at_i\":1772362800,\"comment_text\":\"<p>Acme\"}";
    }

    private static String hit(String text) {
        return "{\"objectID\":\"1\",\"created_at_i\":1772362800,\"comment_text\":\"" + text + "\"}";
    }

    private static String status(int number, String text) {
        return "{\"id\":\"" + number + "\",\"created_at\":\"2026-03-01T11:00:00Z\",\"uri\":\"https://s.example/"
                + number + "\",\"content\":\"" + text
                + "\",\"account\":{\"acct\":\"mo\",\"url\":\"https://s.example/@mo\"}}";
    }

    private static String post(int number, String text) {
        return "{\"uri\":\"at://did:plc:mo/app.bsky.feed.post/" + number + "\",\"author\":{\"did\":\"did:plc:mo\"},"
                + "\"record\":{\"text\":\"" + text + "\"},\"indexedAt\":\"2026-03-01T11:00:00Z\"}";
    }

    private static String many(int count, String between, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(between));
    }
}
