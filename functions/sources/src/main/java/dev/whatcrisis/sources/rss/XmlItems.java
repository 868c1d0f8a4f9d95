// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import dev.whatcrisis.sources.Addresses;
import dev.whatcrisis.sources.HtmlText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Reads the items of one XML feed. What they share with their channel is looked up once, not once for each. */
final class XmlItems {
    private static final Set<String> HTML_TYPES = Set.of("html", "text/html");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,6}");
    private static final int LONGEST_NAME = 200;
    /** Around a name there may be markup, entities and an address. */
    private static final int LONGEST_AUTHOR = 10 * LONGEST_NAME;

    private final URI home;
    private final boolean scoped;
    private final Optional<String> feedAuthor;
    private final Optional<String> feedLanguage;

    /** @param scoped whether the document says anywhere what language or address holds within an element */
    XmlItems(Fields channel, URI address, boolean scoped) {
        this.scoped = scoped;
        this.home = channel.text("link").flatMap(Addresses::web).orElse(address);
        this.feedAuthor = authorName(channel);
        this.feedLanguage = channel.text("language", "dc:language");
    }

    FeedItem item(Element element) {
        Fields fields = new Fields(element);
        String title = words(fields, "title", "dc:title", "media:title").orElse("");
        Optional<String> summary = words(fields, "description", "summary", "dc:description");
        Optional<String> content = words(fields, "content:encoded", "content", "body");
        String all = Stream.of(Optional.of(title), summary, content)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return new FeedItem(
                id(element, fields),
                link(element, fields),
                title,
                summary.or(() -> content).orElse(""),
                all,
                author(fields),
                published(fields).or(() -> attribute(element, "lastmod").flatMap(FeedTime::parse)),
                language(element, fields));
    }

    private static Optional<String> id(Element item, Fields fields) {
        return fields.text("guid", "id")
                .or(() -> Optional.of(item.attr("rdf:about").strip()).filter(about -> !about.isEmpty()));
    }

    private Optional<URI> link(Element item, Fields fields) {
        Optional<String> href = fields.all("link")
                .filter(link ->
                        Set.of("", "alternate").contains(link.attr("rel").toLowerCase(Locale.ROOT)))
                .map(link -> link.attr("href").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
        Optional<String> permanent = fields.all("guid")
                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                .map(guid -> guid.wholeText().strip())
                .filter(guid -> guid.startsWith("http"))
                .findFirst();
        return fields.text("link")
                .or(() -> href)
                .or(() -> permanent)
                .or(() -> attribute(item, "href"))
                .flatMap(Addresses::parse)
                .map(to -> Addresses.resolve(scoped ? Xml.base(item, home) : home, to))
                .filter(uri -> uri.getHost() != null);
    }

    /** Channels of CDF write in capitals, and in attributes. */
    private static Optional<String> attribute(Element item, String name) {
        return Optional.of(item.attributes().getIgnoreCase(name).strip()).filter(value -> !value.isEmpty());
    }

    /** An item without an author is by the author of the feed. */
    private Optional<String> author(Fields fields) {
        return authorName(fields)
                .or(() -> fields.text("dc:creator", "author", "itunes:author"))
                .or(() -> feedAuthor)
                .filter(written -> written.length() <= LONGEST_AUTHOR)
                .map(HtmlText::of)
                .map(written -> written.replaceFirst("^\\S+@\\S+ \\((.+)\\)$", "$1"))
                .filter(written -> !written.isEmpty() && written.length() <= LONGEST_NAME);
    }

    private static Optional<String> authorName(Fields fields) {
        return fields.all("author")
                .flatMap(author -> new Fields(author).text("name").stream())
                .findFirst();
    }

    private static Optional<Instant> published(Fields fields) {
        return fields.text("pubdate", "published", "dc:date", "dc:created", "dc:issued", "issued", "created")
                .flatMap(FeedTime::parse)
                .or(() -> fields.text("updated", "modified", "dc:modified").flatMap(FeedTime::parse));
    }

    private String language(Element item, Fields fields) {
        return fields.text("dc:language")
                .or(() -> scoped ? Xml.inherited(item, "xml:lang") : Optional.empty())
                .or(() -> feedLanguage)
                .filter(written -> LANGUAGE.matcher(written).matches())
                .orElse("");
    }

    /** The visible words of the first of these children that has any. */
    private static Optional<String> words(Fields fields, String... names) {
        return Stream.of(names)
                .flatMap(fields::all)
                .map(XmlItems::words)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** What Atom 0.3 calls base64, and Atom 1.0 does to every type that is no text. */
    private static String decoded(String base64) {
        return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String words(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean atom = element.tag().namespace().toLowerCase(Locale.ROOT).contains("atom");
        if (element.attr("mode").equals("base64") || type.equals("application/octet-stream")) {
            return HtmlText.of(decoded(element.wholeText()));
        }
        if (type.contains("xhtml")) {
            return HtmlText.of(element.html());
        }
        boolean plain =
                atom && !HTML_TYPES.contains(type) && !element.attr("mode").equals("escaped");
        return plain ? HtmlText.plain(element.wholeText()) : HtmlText.of(element.wholeText());
    }
}
