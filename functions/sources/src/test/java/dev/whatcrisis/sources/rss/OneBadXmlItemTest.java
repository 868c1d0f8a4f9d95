// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.sources.Asks;
import dev.whatcrisis.sources.PageReading;
import dev.whatcrisis.sources.PageReading.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in one item of a feed, the items around it are read as if it were not there. */
class OneBadXmlItemTest {
    private static final int ITEMS = 7;
    private static final int BAD = 3;
    private static final List<String> VALUES = List.of(
            "",
            "null",
            "\u0000\u0001",
            "&#x110000;",
            "&#0;",
            "&nosuch;",
            "&",
            "<",
            ">",
            "</",
            "<!",
            "<b",
            "]]>",
            "<![CDATA[",
            "<![CDATA[x]]>",
            "<![CDATA[<![CDATA[",
            "<!--",
            "-->",
            "<!-- x -->",
            "<!DOCTYPE x [",
            "<?xml version='1.0'?>",
            "<?",
            "<item>",
            "</item>",
            "<entry/>",
            "</title>",
            "<title>",
            "</channel>",
            "</feed>",
            "</rss>",
            "<rss><channel>",
            "<script>x",
            "<b><i></b>",
            "http://[",
            "9999-99-99",
            "+999999999-01-01T00:00:00Z",
            "\ud800",
            "x".repeat(5000),
            "a@b (".repeat(500),
            "<d xmlns:a='u'>".repeat(200));

    /** The formats: how an item looks, and what stands around them. */
    enum Format {
        RSS("<rss version='2.0'><channel><title>t</title><link>https://acme.example/</link>", "</channel></rss>") {
            @Override
            List<String> item(int n) {
                return List.of(
                        "<item>",
                        "<title>",
                        "Acme " + n,
                        "</title>",
                        "<guid isPermaLink='false'>",
                        "id" + n,
                        "</guid>",
                        "<link>",
                        "/posts/" + n,
                        "</link>",
                        "<pubDate>",
                        "Sun, 01 Mar 2026 10:0" + n + ":00 GMT",
                        "</pubDate>",
                        "<author>",
                        "mo@acme.example (Mo)",
                        "</author>",
                        "<description>",
                        "&lt;p>kettles",
                        "</description>",
                        "</item>");
            }
        },
        ATOM("<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>", "</feed>") {
            @Override
            List<String> item(int n) {
                return List.of(
                        "<entry>",
                        "<title type='html'>",
                        "Acme " + n,
                        "</title>",
                        "<id>",
                        "tag:acme.example," + n,
                        "</id>",
                        "<updated>",
                        "2026-03-01T10:0" + n + ":00Z",
                        "</updated>",
                        "<author>",
                        "<name>",
                        "Mo",
                        "</name>",
                        "</author>",
                        "<content type='xhtml'>",
                        "<div>kettles</div>",
                        "</content>",
                        "</entry>");
            }
        };

        final String before;
        final String after;

        Format(String before, String after) {
            this.before = before;
            this.after = after;
        }

        /** The pieces of an item, tags and texts. */
        abstract List<String> item(int number);

        String feed(List<String> bad) {
            return IntStream.range(0, ITEMS)
                    .mapToObj(i -> String.join("", i == BAD ? bad : item(i)))
                    .collect(Collectors.joining("", before, after));
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_value_in_any_place_of_an_item_costs_at_most_that_item(Format format) {
        List<Mention> others = others(format);
        List<String> good = format.item(BAD);
        for (int place = 0; place < good.size(); place++) {
            for (String value : VALUES) {
                if (place == 0 || place == good.size() - 1 || "</item>".equals(value)) {
                    continue;
                }
                List<String> bad = new ArrayList<>(good);
                bad.set(place, value);
                assertOthersRead(place + " = " + value, format.feed(bad), others);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void several_values_in_an_item_cost_at_most_that_item(Format format) {
        List<Mention> others = others(format);
        Random random = new Random(12);
        for (int i = 0; i < 500; i++) {
            List<String> bad = new ArrayList<>(format.item(BAD));
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                bad.set(1 + random.nextInt(bad.size() - 2), VALUES.get(random.nextInt(VALUES.size())));
            }
            assertOthersRead(String.join("", bad), format.feed(bad), others);
        }
    }

    private static List<Mention> others(Format format) {
        List<Mention> others =
                new ArrayList<>(read(format.feed(format.item(BAD))).mentions());
        assertThat(others).hasSize(ITEMS);
        others.remove(BAD);
        return others;
    }

    private static void assertOthersRead(String what, String feed, List<Mention> others) {
        List<MentionId> ids = others.stream().map(Mention::id).toList();
        List<Mention> found =
                read(feed).mentions().stream().filter(m -> ids.contains(m.id())).toList();
        String name = what.length() > 200 ? what.substring(0, 200) : what;
        assertThat(found).as(name).extracting(Mention::id).containsExactlyElementsOf(ids);
        assertThat(found)
                .as(name)
                .extracting(Mention::at)
                .containsExactlyElementsOf(others.stream().map(Mention::at).toList());
    }

    private static Page read(String feed) {
        PageReading reading =
                new FeedReader().read(Asks.answer(200, feed), Asks.context("rss:https://acme.example/feed"));
        assertThat(reading).isInstanceOf(Page.class);
        return (Page) reading;
    }
}
