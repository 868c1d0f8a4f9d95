// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.rss;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static dev.whatcrisis.sources.Asks.CLOCK;
import static dev.whatcrisis.sources.Asks.NOW;
import static dev.whatcrisis.sources.Asks.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Asks;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RssSourceTest {
    private static final String TWO_ITEMS = """
            <rss version="2.0"><channel>
             <item><guid>urn:1</guid><title>Tea</title><description>with an Acme kettle</description></item>
             <item><guid>urn:2</guid><title>Coffee</title></item></channel></rss>""";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().gzipDisabled(true))
            .build();

    @Test
    void of_a_general_feed_only_items_with_a_term_are_mentions() {
        SERVER.stubFor(get("/feed").willReturn(ok(TWO_ITEMS)));

        Collected collected = poll("/feed", Cursor.NONE);

        assertThat(collected.mentions()).extracting(m -> m.id().nativeId()).containsExactly("urn:1");
        assertThat(collected.failure()).isEmpty();
    }

    @Test
    void of_a_feed_that_is_a_search_for_a_term_all_items_are() {
        SERVER.stubFor(get("/search?q=acme").willReturn(ok(TWO_ITEMS)));

        assertThat(poll("/search?q=acme", Cursor.NONE).mentions()).hasSize(2);
    }

    @Test
    void the_teams_own_feed_gives_own_posts() {
        SERVER.stubFor(get("/feed").willReturn(ok(TWO_ITEMS)));
        String feed = "rss:" + SERVER.baseUrl() + "/feed";

        Collected collected = source().collect(ask(feed, Cursor.NONE, feed));

        assertThat(collected.mentions()).hasSize(2).allMatch(Mention::own);
    }

    @Test
    void a_feed_that_did_not_change_is_not_sent_again() {
        SERVER.stubFor(get("/feed")
                .willReturn(ok(TWO_ITEMS)
                        .withHeader("ETag", "\"v1\"")
                        .withHeader("Last-Modified", "Sun, 01 Mar 2026 11:00:00 GMT")));
        SERVER.stubFor(get("/feed")
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .withHeader("If-Modified-Since", equalTo("Sun, 01 Mar 2026 11:00:00 GMT"))
                .willReturn(aResponse().withStatus(304)));

        Collected first = poll("/feed", Cursor.NONE);
        Collected second = poll("/feed", first.next());

        assertThat(second.mentions()).isEmpty();
        assertThat(second.failure()).isEmpty();
        assertThat(second.next()).isEqualTo(first.next());
    }

    @Test
    void undated_items_are_history_on_the_first_poll_and_news_later() {
        SERVER.stubFor(get("/feed").willReturn(ok(TWO_ITEMS)));

        Collected first = poll("/feed", Cursor.NONE);

        assertThat(first.mentions().get(0).at()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(poll("/feed", first.next()).mentions().get(0).at()).isEqualTo(NOW);
    }

    @Test
    void a_feed_that_moved_for_good_is_asked_at_its_new_address() {
        SERVER.stubFor(get("/old").willReturn(permanentRedirect("/new")));
        SERVER.stubFor(get("/new").willReturn(ok(TWO_ITEMS)));

        Collected first = poll("/old", Cursor.NONE);
        poll("/old", first.next());

        SERVER.verify(1, getRequestedFor(urlEqualTo("/old")));
        SERVER.verify(2, getRequestedFor(urlEqualTo("/new")));
    }

    @Test
    void a_feed_that_is_gone_or_no_feed_any_more_says_so_and_keeps_its_place() {
        SERVER.stubFor(get("/gone").willReturn(aResponse().withStatus(410)));
        SERVER.stubFor(get("/page").willReturn(ok("<html><body>hello</body></html>")));
        Cursor known = Cursor.NONE.with(FeedReader.ETAG, "\"v1\"");

        assertThat(poll("/gone", known).failure().orElseThrow().kind()).isEqualTo(Kind.GONE);
        assertThat(poll("/page", known).failure().orElseThrow().kind()).isEqualTo(Kind.CHANGED);
        assertThat(poll("/page", known).next()).isEqualTo(known);
    }

    @Test
    void the_wish_for_rest_is_granted_up_to_half_an_hour() {
        SERVER.stubFor(get("/day").willReturn(ok("<rss><channel><ttl>1440</ttl></channel></rss>")));
        SERVER.stubFor(get("/short").willReturn(ok("<rss><channel><ttl>5</ttl></channel></rss>")));
        SERVER.stubFor(get("/later").willReturn(aResponse().withStatus(503).withHeader("Retry-After", "600")));

        assertThat(poll("/day", Cursor.NONE).nextAllowedAt()).contains(NOW.plus(Duration.ofMinutes(30)));
        assertThat(poll("/short", Cursor.NONE).nextAllowedAt()).isEmpty();
        assertThat(poll("/later", Cursor.NONE).nextAllowedAt()).contains(NOW.plusSeconds(600));
    }

    @Test
    void a_query_that_is_no_address_asks_for_a_person() {
        Collected collected = source().collect(ask("rss:acme news", Cursor.NONE));

        assertThat(collected.failure().orElseThrow().kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void a_base_url_stands_in_for_every_host() {
        SERVER.stubFor(get("/feed?x=1").willReturn(ok(TWO_ITEMS)));
        RssSettings settings = RssSettings.STANDARD.withBaseUrl(URI.create(SERVER.baseUrl()));

        Collected collected = new RssSource(settings, Asks.http(), CLOCK)
                .collect(ask("rss:https://news.example/feed?x=1", Cursor.NONE));

        assertThat(collected.mentions()).hasSize(1);
    }

    @Test
    void items_of_a_press_query_are_press() {
        SERVER.stubFor(get("/feed").willReturn(ok(TWO_ITEMS)));
        var ask = ask("rss:" + SERVER.baseUrl() + "/feed", Cursor.NONE);
        var press = new dev.whatcrisis.mention.Ask(
                ask.watch(), ask.query().asPress(), ask.cursor(), ask.knownOwnPosts(), ask.now(), ask.deadline());

        assertThat(source().collect(press).mentions()).allMatch(Mention::press);
    }

    private static Collected poll(String path, Cursor cursor) {
        return source().collect(ask("rss:" + SERVER.baseUrl() + path, cursor));
    }

    private static RssSource source() {
        return new RssSource(
                new RssSettings(Optional.empty(), Duration.ofMinutes(15), Duration.ofMinutes(30)), Asks.http(), CLOCK);
    }

    @Test
    void the_cursor_holds_small_named_values_only() {
        SERVER.stubFor(get("/feed").willReturn(ok(TWO_ITEMS).withHeader("ETag", "\"v1\"")));

        assertThat(poll("/feed", Cursor.NONE).next()).isEqualTo(new Cursor(Map.of("etag", "\"v1\"", "read", "yes")));
    }
}
