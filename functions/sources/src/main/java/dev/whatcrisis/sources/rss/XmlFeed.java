// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import dev.whatcrisis.sources.Addresses;
import dev.whatcrisis.sources.HtmlText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom 0.3 and 1.0. A DOCTYPE is skipped: no entity of it is ever expanded. */
final class XmlFeed {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final Set<String> HTML_TYPES = Set.of("html", "text/html");
    private static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private final String source;
    private final URI address;
    private final Element root;
    private final Element channel;

    private XmlFeed(String source, URI address, Element root) {
        this.source = source;
        this.address = address;
        this.root = root;
        this.channel = Xml.children(root, "channel").findFirst().orElse(root);
    }

    /** The feed, or empty when the document is something else, or ends before it says anything. */
    static Optional<Feed> parse(String source, URI address) {
        Document document = Jsoup.parse(source, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        return document.children().stream()
                .filter(XmlFeed::mayBeFeed)
                .findFirst()
                .map(root -> new XmlFeed(source, address, root).feed())
                .filter(feed -> !feed.cut() || !feed.items().isEmpty());
    }

    private static boolean mayBeFeed(Element root) {
        String name = Xml.name(root);
        boolean other = name.equals("html") || name.equals("opml") || name.equals("urlset");
        return ROOTS.contains(name) || (!other && items(root).findAny().isPresent());
    }

    private static Stream<Element> items(Element root) {
        return root.getAllElements().stream().filter(element -> ITEMS.contains(Xml.name(element)));
    }

    private Feed feed() {
        boolean cut = !closes(root);
        List<FeedItem> read = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<Element> elements = items(root).collect(Collectors.toList());
        if (cut && !elements.isEmpty() && !lastItemCloses(elements.get(elements.size() - 1))) {
            elements.remove(elements.size() - 1);
            lost.add("the last item");
        }
        elements.forEach(element -> read.add(item(element)));
        return new Feed(read, updated(), ttl(), cut, lost);
    }

    private boolean closes(Element element) {
        return last("</", element) >= 0
                || (element.childNodeSize() == 0 && source.stripTrailing().endsWith("/>"));
    }

    private boolean lastItemCloses(Element item) {
        return last("</", item) > last("<", item);
    }

    /** Where a tag of this name stands last in the document. */
    private int last(String opening, Element element) {
        Pattern tag =
                Pattern.compile(opening + Pattern.quote(element.tagName()) + "(?![\\w:.-])", Pattern.CASE_INSENSITIVE);
        return tag.matcher(source).results().mapToInt(MatchResult::start).max().orElse(-1);
    }

    private FeedItem item(Element item) {
        String title = words(item, "title", "dc:title").orElse("");
        Optional<String> summary = words(item, "description", "summary", "dc:description");
        Optional<String> content = words(item, "content:encoded", "content", "body");
        String all = Stream.of(Optional.of(title), summary, content)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return new FeedItem(
                id(item),
                link(item),
                title,
                summary.or(() -> content).orElse(""),
                all,
                author(item),
                published(item),
                language(item));
    }

    private static Optional<String> id(Element item) {
        return Xml.text(item, "guid", "id")
                .or(() -> Optional.of(item.attr("rdf:about").strip()).filter(about -> !about.isEmpty()));
    }

    private Optional<URI> link(Element item) {
        Optional<String> href = Xml.children(item, "link")
                .filter(link ->
                        Set.of("", "alternate").contains(link.attr("rel").toLowerCase(Locale.ROOT)))
                .map(link -> link.attr("href").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
        Optional<String> permanent = Xml.children(item, "guid")
                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                .map(guid -> guid.wholeText().strip())
                .filter(guid -> guid.startsWith("http"))
                .findFirst();
        return Xml.text(item, "link")
                .or(() -> href)
                .or(() -> permanent)
                .flatMap(Addresses::parse)
                .map(to -> Addresses.resolve(Xml.base(item, home()), to))
                .filter(uri -> uri.getHost() != null);
    }

    private URI home() {
        return Xml.text(channel, "link").flatMap(Addresses::web).orElse(address);
    }

    /** An item without an author is by the author of the feed. */
    private Optional<String> author(Element item) {
        return authorName(item)
                .or(() -> Xml.text(item, "dc:creator", "author", "itunes:author"))
                .or(() -> authorName(channel))
                .map(HtmlText::of)
                .map(written -> written.replaceFirst("^\\S+@\\S+ \\((.+)\\)$", "$1"))
                .filter(written -> !written.isEmpty() && written.length() <= 200);
    }

    private static Optional<String> authorName(Element element) {
        return Xml.children(element, "author")
                .flatMap(author -> Xml.text(author, "name").stream())
                .findFirst();
    }

    private static Optional<Instant> published(Element item) {
        return Xml.text(item, "pubdate", "published", "dc:date", "dc:created", "issued", "created")
                .flatMap(FeedTime::parse)
                .or(() -> Xml.text(item, "updated", "modified", "dc:modified").flatMap(FeedTime::parse));
    }

    private String language(Element item) {
        return Xml.text(item, "dc:language")
                .or(() -> Xml.inherited(item, "xml:lang"))
                .or(() -> Xml.text(channel, "language", "dc:language"))
                .filter(written -> written.matches(LANGUAGE))
                .orElse("");
    }

    private Optional<Instant> updated() {
        return Xml.text(channel, "lastbuilddate", "pubdate", "updated", "modified", "dc:date")
                .flatMap(FeedTime::parse);
    }

    private Optional<Duration> ttl() {
        Optional<Duration> minutes = Xml.text(channel, "ttl")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofMinutes(Long.parseLong(text)));
        return minutes.or(() -> Xml.text(channel, "sy:updateperiod").flatMap(XmlFeed::period));
    }

    private static Optional<Duration> period(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Optional.of(Duration.ofHours(1));
            case "daily", "weekly", "monthly", "yearly" -> Optional.of(Duration.ofDays(1));
            default -> Optional.empty();
        };
    }

    /** The visible words of the first of these children that has any. */
    private static Optional<String> words(Element item, String... names) {
        return Stream.of(names)
                .flatMap(name -> Xml.children(item, name))
                .map(XmlFeed::words)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String words(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean atom = element.tag().namespace().toLowerCase(Locale.ROOT).contains("atom");
        if (type.contains("xhtml")) {
            return HtmlText.of(element.html());
        }
        boolean plain =
                atom && !HTML_TYPES.contains(type) && !element.attr("mode").equals("escaped");
        return plain ? HtmlText.plain(element.wholeText()) : HtmlText.of(element.wholeText());
    }
}
