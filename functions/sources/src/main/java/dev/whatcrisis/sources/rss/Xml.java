// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import dev.whatcrisis.sources.Addresses;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Names, texts and addresses of elements in documents whose namespaces are declared wrongly or not at all. */
final class Xml {
    private static final Set<String> FEED_PREFIXES = Set.of("", "atom", "atom03", "a", "a10", "rss", "rss1", "rdf");

    private Xml() {}

    /** {@code title} for what feeds define themselves, {@code dc:title} and the like for modules; lower case. */
    static String name(Element element) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        String local = tag.substring(tag.indexOf(':') + 1);
        String prefix = tag.substring(0, Math.max(0, tag.indexOf(':')));
        String family = family(prefix, element.tag().namespace().toLowerCase(Locale.ROOT));
        return family.isEmpty() ? local : family + ":" + local;
    }

    private static String family(String prefix, String namespace) {
        if (namespace.startsWith("http://purl.org/dc/")) {
            return "dc";
        }
        if (namespace.equals("http://purl.org/rss/1.0/modules/content/")) {
            return "content";
        }
        if (prefix.isEmpty() || definesFeeds(namespace)) {
            return "";
        }
        return FEED_PREFIXES.contains(prefix) && !namespace.startsWith("http") ? "" : prefix;
    }

    private static boolean definesFeeds(String namespace) {
        return namespace.equals("http://www.w3.org/2005/atom")
                || namespace.startsWith("http://purl.org/atom/ns")
                || namespace.equals("http://purl.org/rss/1.0/")
                || namespace.contains("/rdf/simple/0.9")
                || namespace.contains("userland.com/rss")
                || namespace.contains("harvard.edu/tech/rss")
                || namespace.equals("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    }

    /** An attribute of the element or of the nearest one around it, as with xml:lang. */
    static Optional<String> inherited(Element element, String attribute) {
        return Stream.concat(Stream.of(element), element.parents().stream())
                .map(e -> e.attr(attribute).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Where relative addresses in an element begin: every xml:base around it, resolved from the outside in. */
    static URI base(Element element, URI document) {
        Element parent = element.parent();
        URI outer = parent == null ? document : base(parent, document);
        String own = element.attr("xml:base").strip();
        return own.isEmpty()
                ? outer
                : Addresses.parse(own).map(to -> Addresses.resolve(outer, to)).orElse(outer);
    }
}
