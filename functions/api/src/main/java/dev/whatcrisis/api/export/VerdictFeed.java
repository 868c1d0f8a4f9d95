// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the verdict on incidents became, as an Atom feed (RFC 4287), newest first. An entry never changes, so that a reader
 * shows it once; its address is relative to the feed's.
 */
final class VerdictFeed {
    private static final Set<Kind> VERDICTS = EnumSet.of(Kind.OPENED, Kind.LEVEL, Kind.NOT_US, Kind.CLOSED, Kind.OVER);
    private static final int MOST = 100;

    private final Watch watch;
    private final Words words;
    private final List<Told> told = new ArrayList<>();

    VerdictFeed(Watch watch, Words words) {
        this.watch = watch;
        this.words = words;
    }

    private record Told(Incident incident, TimelineEntry entry) {
        Instant at() {
            return entry.at();
        }
    }

    void add(Incident incident, List<TimelineEntry> timeline) {
        timeline.stream()
                .filter(entry -> VERDICTS.contains(entry.kind()))
                .forEach(entry -> told.add(new Told(incident, entry)));
    }

    String xml() {
        List<Told> newest = told.stream()
                .sorted(Comparator.comparing(Told::at).reversed())
                .limit(MOST)
                .toList();
        Instant updated = newest.stream().findFirst().map(Told::at).orElse(watch.createdAt());
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
                + watch.language().tag() + "\">\n<id>urn:whatcrisis:" + watch.id()
                + ":verdicts</id>\n<title>What Crisis? "
                + escaped(watch.brand()) + "</title>\n<updated>" + updated
                + "</updated>\n<author><name>What Crisis?</name></author>\n<link rel=\"self\" href=\"/watches/"
                + watch.id()
                + "/verdicts.atom\"/>\n" + newest.stream().map(this::entry).collect(Collectors.joining()) + "</feed>\n";
    }

    private String entry(Told one) {
        String incident = one.incident().id().value();
        return "<entry>\n<id>urn:whatcrisis:" + watch.id() + ":" + incident + ":"
                + escaped(one.entry().key())
                + "</id>\n<title>" + escaped(words.say(one.entry().what())) + "</title>\n<updated>" + one.at()
                + "</updated>\n<link href=\"/#/incidents/" + incident + "\"/>\n<summary>"
                + escaped(words.say(one.incident().title())) + "</summary>\n</entry>\n";
    }

    /** As XML 1.0 can hold it: without control characters, which it has no way to write. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
