// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import static dev.whatcrisis.sources.Asks.NOW;
import static dev.whatcrisis.sources.Asks.answer;
import static dev.whatcrisis.sources.Asks.body;
import static dev.whatcrisis.sources.Asks.context;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.sources.PageReading.Refusal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final String FEED = "rss:https://news.example/feed";

    @Test
    void atom_in_base64_channels_of_cdf_and_terms_of_dublin_core_are_read() {
        Page atom = (Page) read(answer(
                200,
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id>"
                        + "<title type='application/octet-stream'> QWNtZSA8Yj5vcGVuczwvYj4= </title></entry></feed>"));
        Page cdf = (Page) read(answer(
                200,
                "<CHANNEL><ITEM HREF='https://acme.example/a' LASTMOD='2026-02-28T10:00Z'>"
                        + "<TITLE>Acme</TITLE></ITEM></CHANNEL>"));
        Page terms = (Page)
                read(
                        answer(
                                200,
                                "<rss xmlns:dcterms='http://purl.org/dc/terms/'><channel><item>"
                                        + "<title>Acme</title><dcterms:issued>2026-02-28T10:00:00Z</dcterms:issued></item></channel></rss>"));

        assertThat(atom.mentions().getFirst().text()).isEqualTo("Acme opens");
        assertThat(cdf.mentions().getFirst().at()).isEqualTo("2026-02-28T10:00:00Z");
        assertThat(cdf.mentions().getFirst().url()).contains(URI.create("https://acme.example/a"));
        assertThat(terms.mentions().getFirst().at()).isEqualTo("2026-02-28T10:00:00Z");
    }

    @Test
    void an_rss_feed_with_all_its_oddities_is_read() {
        List<Mention> items = page(body("rss/shop.rss.xml")).mentions();

        assertThat(items).hasSize(3);
        Mention first = items.get(0);
        assertThat(first.id().nativeId()).isEqualTo("https://shop.example/kettle");
        assertThat(first.text()).isEqualTo("Acme & friends\nA kettle with <handles>.\nOn two lines.");
        assertThat(first.at()).isEqualTo(Instant.parse("2026-02-28T09:30:00Z"));
        assertThat(first.author().map(Author::name)).contains("Jo Potter");
        assertThat(first.url()).contains(URI.create("https://shop.example/kettle?ref=feed"));
        assertThat(first.lang()).isEqualTo("en-gb");
        Mention second = items.get(1);
        assertThat(second.id().nativeId()).isEqualTo("https://news.example/feed#17");
        assertThat(second.url()).contains(URI.create("https://shop.example/a/lid"));
        assertThat(second.lang()).isEqualTo("fr");
        assertThat(items.get(2).id().nativeId()).startsWith("sha256:");
        assertThat(items.get(2).at()).as("an undated item has the feed's date").isEqualTo("2026-02-28T10:00:00Z");
    }

    @Test
    void an_atom_feed_with_bases_and_xhtml_is_read() {
        List<Mention> items = page(body("rss/blog.atom.xml")).mentions();

        assertThat(items).hasSize(2);
        assertThat(items.get(0).text()).isEqualTo("Acme <3 tea\nSteam\nand more steam");
        assertThat(items.get(0).url()).contains(URI.create("https://blog.example/2026/steam"));
        assertThat(items.get(0).author().map(Author::name)).contains("The team");
        assertThat(items.get(0).lang()).isEqualTo("de");
        assertThat(items.get(1).at()).isEqualTo("2026-02-27T23:00:00Z");
        assertThat(items.get(1).author().map(Author::name)).contains("Ada");
    }

    @Test
    void rss_1_0_keeps_its_items_beside_the_channel() {
        Page page = page("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
             <channel rdf:about="https://x.example/"><title>t</title><items><rdf:Seq><rdf:li/></rdf:Seq></items></channel>
             <item rdf:about="https://x.example/1"><title>Acme</title><link>https://x.example/1</link>
              <dc:date>2026-02-28T10:00+01:00</dc:date><dc:creator>Bo</dc:creator></item>
            </rdf:RDF>\
            """);

        assertThat(page.mentions()).singleElement().satisfies(item -> {
            assertThat(item.id().nativeId()).isEqualTo("https://x.example/1");
            assertThat(item.at()).isEqualTo("2026-02-28T09:00:00Z");
        });
    }

    @Test
    void a_json_feed_is_read_and_an_item_that_is_none_is_set_aside() {
        Page page = page(body("rss/notes.feed.json"));

        assertThat(page.items()).isEqualTo(4);
        assertThat(page.quarantined()).hasSize(1);
        List<Mention> items = page.mentions();
        assertThat(items.get(0).id().nativeId()).isEqualTo("https://notes.example/1");
        assertThat(items.get(0).text()).isEqualTo("Acme and 汉字 🍵");
        assertThat(items.get(1).id().nativeId()).isEqualTo("https://news.example/feed#2");
        assertThat(items.get(1).text()).isEqualTo("Two\nlines & more");
        assertThat(items.get(1).author().map(Author::name)).contains("Cy");
        assertThat(items.get(2).url()).contains(URI.create("https://notes.example/three"));
    }

    @Test
    void modules_whose_names_look_like_the_feeds_own_are_told_apart() {
        Page page = page("""
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:x="urn:x"><channel>
             <item><media:title>no</media:title><x:title>no</x:title><title>yes</title><x:guid>no</x:guid>
             <guid>urn:a</guid><media:item/></item></channel></rss>\
            """);

        assertThat(page.mentions()).singleElement().satisfies(item -> {
            assertThat(item.text()).isEqualTo("yes");
            assertThat(item.id().nativeId()).isEqualTo("urn:a");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><item><title>Acme</title></item></rss>",
                "<rss><channel><item><title>Acme</item></channel></rss>",
                "<rss><channel><item><title>Acme</title></channel></rss>",
                "<RSS><CHANNEL><ITEM><TITLE>Acme</TITLE></ITEM></CHANNEL></RSS>",
                "<rss><channel><item><title>Acme</title><undeclared:x>1</undeclared:x></item></channel></rss",
                "\uFEFF  <!-- note --> <rss><channel><item><title>Acme</title></item></channel></rss>",
                "<rss><channel><item><title>Acme & &nbsp;</title></item></channel></rss> trailing words",
                "<channel><item><title>Acme</title></item></channel>"
            })
    void a_feed_that_is_not_well_formed_gives_its_item_all_the_same(String source) {
        assertThat(page(source).items()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "   \n", "Service temporarily unavailable",
                        "<!DOCTYPE html><html><body><p>Welcome</p></body></html>",
                "<opml><body/></opml>", "{\"error\":\"no\"}", "{\"items\":", "<rss version=\"2.0\"><channel><title>t",
                "<rss><channel><item><title>only the beginn"
            })
    void what_is_no_feed_is_a_change_never_a_silent_zero(String source) {
        assertThat(((Refusal) read(answer(200, source))).failure().kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void half_a_character_in_the_name_of_a_field_costs_nothing() {
        String feed = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"n\",\"items\":["
                + "{\"id\":\"1\",\"content_text\":\"Acme opens\",\"a\\ud83d\":1}]}";

        assertThat(page(feed).mentions()).extracting(Mention::text).containsExactly("Acme opens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<rss><channel>%s</channel></rss>",
                "<!doctype rss SYSTEM 'x' [ <rss><channel>%s<item><title>b<![CDATA[c]]></title></item></channel></rss>",
                "<rss><channel>%s<item><title><!DOCTYPE x [</title></item></channel></rss>",
                "<rss><channel><item><title><!DOCTYPE x [<b/>]></title></item>%s</channel></rss>",
                "<!DOCTYPE rss [<!ENTITY l 'ha'>]><rss><channel><item><title><!DOCTYPE x"
                        + " [</title></item>%s</channel></rss>",
                "<?xml version='1.0'> <rss><channel>%s</channel></rss>",
                "<?xml version='1.0'><rss><channel>%s<item><title>b<![CDATA[<?php x"
                        + " ?>]]></title></item></channel></rss>",
                "<rss><channel><item><title><? <? <?</title></item>%s<item><title><?php x"
                        + " ?></title></item></channel></rss>",
            })
    void declarations_and_instructions_that_never_end_swallow_no_item(String source) {
        String good = "<item><title>Acme opens</title><guid>good</guid></item>";

        assertThat(page(source.formatted(good)).mentions())
                .extracting(Mention::text)
                .contains("Acme opens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'/>",
                "{\"items\":[]}"
            })
    void a_feed_without_items_is_a_success(String source) {
        assertThat(page(source).items()).isZero();
    }

    @Test
    void a_document_cut_off_in_an_item_gives_the_whole_ones_and_is_read_again_in_full() {
        Page page = (Page) read(answer(
                200,
                "<rss><channel><item><title>Acme one</title><guid>urn:1</guid></item><item><guid>urn:2",
                Map.of("ETag", "\"v1\"")));

        assertThat(page.mentions())
                .singleElement()
                .satisfies(m -> assertThat(m.id().nativeId()).isEqualTo("urn:1"));
        assertThat(page.quarantined()).hasSize(1);
        assertThat(page.items()).isEqualTo(2);
        assertThat(page.next()).isEmpty();
    }

    @Test
    void a_tag_that_only_begins_like_the_root_does_not_close_it() {
        Page page = page("<feed><entry><id>urn:1</id></entry><feedback></feedback><entry><id>urn:2");

        assertThat(page.mentions()).hasSize(1);
        assertThat(page.quarantined()).hasSize(1);
    }

    @Test
    void a_doctype_opens_no_file_and_expands_no_entity() {
        String external = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM"
                + " 'file:///etc/hostname'>]><rss><channel><item><title>a&x;b</title></item></channel></rss>";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append("&l" + (i - 1) + ";".repeat(1))
                    .append("&l" + (i - 1) + ";'>");
        }
        laughs.append("]><rss><channel><item><title>&l9;</title></item></channel></rss>");

        assertThat(page(external).mentions().get(0).text()).isEqualTo("a&x;b");
        assertThat(page(laughs.toString()).mentions().get(0).text()).isEqualTo("&l9;");
    }

    @Test
    void elements_nested_a_hundred_thousand_deep_are_survived() {
        Page page = page("<rss><channel><item><title>Acme</title>" + "<x>".repeat(100_000) + "</item></channel></rss>");

        assertThat(page.items()).isEqualTo(1);
    }

    @Test
    void validators_and_the_wish_to_be_left_alone_are_handed_on() {
        Page page = (Page) read(answer(
                200,
                "<rss><channel><ttl>60</ttl></channel></rss>",
                Map.of("ETag", "\"v1\"", "Last-Modified", "Sun, 01 Mar 2026 11:00:00 GMT")));

        assertThat(page.next())
                .containsOnly(
                        Map.entry(FeedReader.ETAG, "\"v1\""),
                        Map.entry(FeedReader.MODIFIED, "Sun, 01 Mar 2026 11:00:00 GMT"),
                        Map.entry(FeedReader.TTL, "3600"));
    }

    @Test
    void an_item_without_any_date_is_taken_to_be_as_old_as_it_is_told() {
        FeedReader atFirst = new FeedReader(item -> true, Duration.ofDays(1));
        Page page = (Page) atFirst.read(answer(200, "<rss><item><title>Acme</title></item></rss>"), context(FEED));

        assertThat(page.mentions().get(0).at()).isEqualTo(NOW.minus(Duration.ofDays(1)));
    }

    @Test
    void the_future_is_never_believed() {
        Page page = page("<rss><item><title>Acme</title><pubDate>Thu, 01 Mar 2035 10:00:00 GMT</pubDate></item></rss>");

        assertThat(page.mentions().get(0).at()).isEqualTo(NOW);
    }

    @Test
    void the_same_feed_read_twice_gives_the_same_ids() {
        assertThat(page(body("rss/shop.rss.xml")).mentions())
                .extracting(Mention::id)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(page(body("rss/shop.rss.xml")).mentions().stream()
                        .map(Mention::id)
                        .toList());
    }

    @Test
    void an_enormous_guid_still_makes_an_id() {
        String id = page("<rss><item><guid>urn:" + "x".repeat(2000) + "</guid></item></rss>")
                .mentions()
                .get(0)
                .id()
                .nativeId();

        assertThat(id).startsWith("sha256:").hasSize(71);
    }

    private static Page page(String source) {
        return (Page) read(answer(200, source));
    }

    private static dev.whatcrisis.sources.PageReading read(Answer answer) {
        return new FeedReader().read(answer, context(FEED));
    }
}
