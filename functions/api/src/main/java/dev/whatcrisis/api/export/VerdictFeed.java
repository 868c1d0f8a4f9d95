// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.export;

import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.TimelineEntry.Kind;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What the verdict on incidents became, as an Atom feed (RFC 4287), newest first. An entry never changes, so that a reader
 * shows it once; its address is relative to the feed's.
 */
final class VerdictFeed {
    private static final Set<Kind> VERDICTS = EnumSet.of(Kind.OPENED, Kind.LEVEL, Kind.NOT_US, Kind.CLOSED, Kind.OVER);
    private static final int MOST = 100;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String PRODUCT = "What Crisis?";

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
        StringWriter text = new StringWriter();
        try {
            write(XMLOutputFactory.newFactory().createXMLStreamWriter(text), updated, newest);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter feed, Instant updated, List<Told> newest) throws XMLStreamException {
        feed.writeStartDocument("utf-8", "1.0");
        feed.writeStartElement("feed");
        feed.writeDefaultNamespace(ATOM);
        feed.writeAttribute(
                "xml", XMLConstants.XML_NS_URI, "lang", watch.language().tag());
        element(feed, "id", "urn:whatcrisis:" + watch.id() + ":verdicts");
        element(feed, "title", PRODUCT + " " + watch.brand());
        element(feed, "updated", updated.toString());
        feed.writeStartElement("author");
        element(feed, "name", PRODUCT);
        feed.writeEndElement();
        feed.writeEmptyElement("link");
        feed.writeAttribute("rel", "self");
        feed.writeAttribute("href", "/watches/" + watch.id() + "/verdicts.atom");
        for (Told one : newest) {
            entry(feed, one);
        }
        feed.writeEndElement();
        feed.writeEndDocument();
    }

    private void entry(XMLStreamWriter feed, Told one) throws XMLStreamException {
        String incident = one.incident().id().value();
        feed.writeStartElement("entry");
        element(
                feed,
                "id",
                "urn:whatcrisis:" + watch.id() + ":" + incident + ":"
                        + one.entry().key());
        element(feed, "title", words.say(one.entry().what()));
        element(feed, "updated", one.at().toString());
        feed.writeEmptyElement("link");
        feed.writeAttribute("href", "/#/incidents/" + incident);
        element(feed, "summary", words.say(one.incident().title()));
        feed.writeEndElement();
    }

    private static void element(XMLStreamWriter feed, String name, String text) throws XMLStreamException {
        feed.writeStartElement(name);
        feed.writeCharacters(writable(text));
        feed.writeEndElement();
    }

    /** What XML 1.0 can hold: no control characters, which it has no way to write. */
    private static String writable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
