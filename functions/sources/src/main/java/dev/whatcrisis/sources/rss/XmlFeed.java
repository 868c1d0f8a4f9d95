// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import dev.whatcrisis.sources.Patience;
import dev.whatcrisis.sources.PatientReader;
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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom 0.3 and 1.0. A DOCTYPE is skipped: no entity of it is ever expanded. */
final class XmlFeed {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");
    /** Elements that are nested deeper stand beside each other. */
    private static final int DEEPEST = 256;

    private static final int DEEP_ENOUGH = 64;
    /** The parser keeps every namespace once for each element that is open. */
    private static final int NAMESPACES_IN_MEMORY = 4_000_000;

    private final String source;
    private final Element root;
    private final List<Element> elements;
    private final Fields channel;
    private final XmlItems items;
    private final Patience patience;

    private XmlFeed(String source, URI address, Element root, List<Element> elements, Patience patience) {
        this.source = source;
        this.root = root;
        this.elements = elements;
        this.patience = patience;
        this.channel = new Fields(new Fields(root).all("channel").findFirst().orElse(root));
        boolean scoped = source.contains("xml:lang") || source.contains("xml:base");
        this.items = new XmlItems(channel, address, scoped);
    }

    /** The feed, or empty when the document is something else, or ends before it says anything. */
    static Optional<Feed> parse(String source, URI address, Patience patience) {
        String closed = Unclosed.dropped(source);
        Document document =
                Parser.xmlParser().setMaxDepth(deepest(closed)).parseInput(new PatientReader(closed, patience), "");
        document.outputSettings().prettyPrint(false);
        List<Element> elements = items(document, patience);
        return document.children().stream()
                .filter(root -> mayBeFeed(root, elements))
                .findFirst()
                .map(root -> new XmlFeed(closed, address, root, elements, patience).feed())
                .filter(feed -> !feed.cut() || !feed.items().isEmpty());
    }

    private static int deepest(String source) {
        int namespaces = 1;
        for (int at = source.indexOf("xmlns"); at >= 0; at = source.indexOf("xmlns", at + 1)) {
            namespaces++;
        }
        return Math.max(DEEP_ENOUGH, Math.min(DEEPEST, NAMESPACES_IN_MEMORY / namespaces));
    }

    private static boolean mayBeFeed(Element root, List<Element> items) {
        String name = Xml.name(root);
        boolean other = name.equals("html") || name.equals("opml") || name.equals("urlset");
        return ROOTS.contains(name) || (!other && items.stream().anyMatch(item -> isWithin(item, root)));
    }

    private static boolean isWithin(Element item, Element root) {
        return item.equals(root) || item.parents().contains(root);
    }

    /** All items of the document: where one of them closes the channel by mistake, the next ones stand outside. */
    private static List<Element> items(Document document, Patience patience) {
        List<Element> items = new ArrayList<>();
        document.traverse((node, depth) -> {
            if (node instanceof Element element && ITEMS.contains(Xml.name(element))) {
                patience.check();
                items.add(element);
            }
        });
        return items;
    }

    private Feed feed() {
        boolean cut = !closes(root);
        ItemList read = new ItemList(patience);
        boolean lastIsCut = cut && !elements.isEmpty() && !lastItemCloses(elements.getLast());
        elements.subList(0, elements.size() - (lastIsCut ? 1 : 0))
                .forEach(element -> read.add(() -> items.item(element)));
        List<String> lost = new ArrayList<>(read.lost());
        if (lastIsCut) {
            lost.add("the last item");
        }
        return new Feed(read.read(), updated(), ttl(), cut, lost);
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

    private Optional<Instant> updated() {
        return channel.text("lastbuilddate", "pubdate", "updated", "modified", "dc:date")
                .flatMap(FeedTime::parse);
    }

    private Optional<Duration> ttl() {
        Optional<Duration> minutes = channel.text("ttl")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofMinutes(Long.parseLong(text)));
        return minutes.or(() -> channel.text("sy:updateperiod").flatMap(XmlFeed::period));
    }

    private static Optional<Duration> period(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Optional.of(Duration.ofHours(1));
            case "daily", "weekly", "monthly", "yearly" -> Optional.of(Duration.ofDays(1));
            default -> Optional.empty();
        };
    }
}
