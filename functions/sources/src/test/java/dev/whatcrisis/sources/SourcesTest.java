// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.whatcrisis.sources.Asks.CLOCK;
import static dev.whatcrisis.sources.Asks.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Source;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.words.English;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SourcesTest {
    private static final Map<String, String> QUERIES = Map.of(
            "hackernews", "acme",
            "rss", "https://news.example/search?q=acme",
            "mastodon", "#acme",
            "bluesky", "acme.example");

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @Test
    void every_standard_source_can_be_pointed_at_another_server() {
        SERVER.stubFor(get(urlPathMatching("/api/v1/search_by_date"))
                .willReturn(
                        okJson("{\"hits\":[{\"objectID\":\"1\",\"created_at_i\":1772361000,\"title\":\"Acme\"}]}")));
        SERVER.stubFor(
                get(urlPathMatching("/search")).willReturn(okXml("<rss><item><title>Acme</title></item></rss>")));
        SERVER.stubFor(
                get(urlPathMatching("/api/v1/timelines/tag/acme"))
                        .willReturn(
                                okJson(
                                        "[{\"id\":\"1\",\"created_at\":\"2026-03-01T11:00:00Z\",\"uri\":\"https://a/1\",\"content\":\"Acme\"}]")));
        SERVER.stubFor(
                get(urlPathMatching("/xrpc/app.bsky.feed.getAuthorFeed"))
                        .willReturn(
                                okJson(
                                        "{\"feed\":[{\"post\":{\"uri\":\"at://a/app.bsky.feed.post/1\",\"record\":{\"text\":\"Acme\"},\"indexedAt\":\"2026-03-01T11:00:00Z\"}}]}")));
        Map<SourceName, URI> bases = QUERIES.keySet().stream()
                .collect(Collectors.toMap(SourceName::new, name -> URI.create(SERVER.baseUrl() + "/")));

        for (Source source : Sources.standard(new SourceSettings(bases, true, ""), CLOCK)) {
            Collected collected = collect(source);
            assertThat(collected.failure()).as(source.name().value()).isEmpty();
            assertThat(collected.mentions())
                    .as(source.name().value())
                    .singleElement()
                    .satisfies(mention -> assertThat(mention.text()).isEqualTo("Acme"))
                    .satisfies(mention -> assertThat(mention.id().source()).isEqualTo(source.name()));
        }
    }

    @Test
    void a_source_that_cannot_be_reached_says_so_and_keeps_its_place() {
        Map<SourceName, URI> nowhere = QUERIES.keySet().stream()
                .collect(Collectors.toMap(SourceName::new, name -> URI.create("http://127.0.0.1:1")));

        for (Source source : Sources.standard(new SourceSettings(nowhere, true, ""), CLOCK)) {
            Collected collected = collect(source);
            assertThat(collected.failure().orElseThrow().kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(English.say(collected.failure().orElseThrow().detail()))
                    .isEqualTo("cannot connect to 127.0.0.1");
            assertThat(collected.next()).isEqualTo(Cursor.NONE);
        }
    }

    @Test
    void every_source_can_also_read_what_was_recorded() {
        List<Source> sources = Sources.standard(SourceSettings.STANDARD, CLOCK);

        assertThat(Sources.names()).containsExactly("bluesky", "hackernews", "mastodon", "rss");
        assertThat(sources)
                .hasSize(4)
                .allMatch(source -> Sources.reader(source.name()).isPresent());
        assertThat(sources).allMatch(source -> source.interval().compareTo(Duration.ofMinutes(5)) >= 0);
        assertThat(Sources.reader(new SourceName("myspace"))).isEmpty();
    }

    @Test
    void an_unknown_source_counts_as_one_that_is_polled_most_often() {
        List<Source> sources = Sources.standard(SourceSettings.STANDARD, CLOCK);

        assertThat(sources).allMatch(source -> Sources.interval(source.name()).equals(source.interval()));
        assertThat(Sources.interval(new SourceName("myspace")))
                .isEqualTo(Sources.intervals().values().stream()
                        .min(Duration::compareTo)
                        .orElseThrow());
    }

    private static Collected collect(Source source) {
        return source.collect(
                ask(source.name() + ":" + QUERIES.get(source.name().value()), Cursor.NONE));
    }
}
