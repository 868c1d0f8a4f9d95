// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The children of one element by their names, looked at once however many there are and however often they are asked for. */
final class Fields {
    private final Map<String, List<Element>> byName = new HashMap<>();

    Fields(Element parent) {
        for (Element child : parent.children()) {
            byName.computeIfAbsent(Xml.name(child), name -> new ArrayList<>()).add(child);
        }
    }

    Stream<Element> all(String name) {
        return byName.getOrDefault(name, List.of()).stream();
    }

    /** The text of the first child that has one, tried in the order of the names. */
    Optional<String> text(String... names) {
        return Stream.of(names)
                .flatMap(this::all)
                .map(child -> child.wholeText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
