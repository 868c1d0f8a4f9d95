// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.whatcrisis.sources.Asks.CLOCK;
import static dev.whatcrisis.sources.Asks.NOW;
import static dev.whatcrisis.sources.Asks.ask;
import static dev.whatcrisis.sources.bluesky.Posts.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Asks;
import dev.whatcrisis.sources.PageReading.Page;
import dev.whatcrisis.words.English;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BlueskySourceTest {
    private static final String QUERY = "bluesky:acme.example";
    private static final Instant RECENT = NOW.minus(Duration.ofHours(1));
    private static final Instant OLDER = NOW.minus(Duration.ofDays(3));

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @BeforeEach
    void aProfile() {
        SERVER.stubFor(
                call("actor.getProfile").willReturn(okJson("{\"did\":\"" + ACME + "\",\"followersCount\":321}")));
    }

    @Test
    void own_posts_followers_replies_and_quotes_are_read_of_an_own_account() {
        SERVER.stubFor(call("feed.getAuthorFeed").willReturn(okJson(Posts.feed("", Posts.own("p", RECENT, 1, 1)))));
        SERVER.stubFor(call("feed.getPostThread")
                .withQueryParam("uri", equalTo(Posts.uri(ACME, "p")))
                .willReturn(okJson(Posts.thread(Posts.own("p", RECENT, 1, 1), Posts.reply("r", NOW, "p")))));
        SERVER.stubFor(call("feed.getQuotes").willReturn(okJson(Posts.posts(Posts.reply("q", NOW, "p")))));

        Collected collected = poll(Cursor.NONE);

        assertThat(collected.failure()).isEmpty();
        assertThat(collected.mentions()).extracting(Mention::text).containsExactly("post p", "post r", "post q");
        assertThat(collected.mentions()).extracting(Mention::own).containsExactly(true, false, false);
        assertThat(collected.followers()).hasValue(321);
    }

    @Test
    void answers_are_asked_for_only_where_their_number_changed() {
        SERVER.stubFor(call("feed.getAuthorFeed")
                .willReturn(okJson(Posts.feed("", Posts.own("p", RECENT, 2, 0), Posts.own("old", OLDER, 9, 9)))));
        SERVER.stubFor(call("feed.getPostThread")
                .willReturn(okJson(Posts.thread(Posts.own("p", RECENT, 2, 0), Posts.reply("r", NOW, "p")))));

        Collected first = poll(Cursor.NONE);
        Collected second = poll(first.next());

        assertThat(second.next()).isEqualTo(first.next());
        SERVER.verify(1, getRequestedFor(urlPathEqualTo("/xrpc/app.bsky.feed.getPostThread")));
        SERVER.verify(0, getRequestedFor(urlPathEqualTo("/xrpc/app.bsky.feed.getQuotes")));
    }

    @Test
    void a_post_that_is_quoted_by_many_is_read_page_by_page() {
        SERVER.stubFor(call("feed.getAuthorFeed").willReturn(okJson(Posts.feed("", Posts.own("p", RECENT, 0, 3)))));
        SERVER.stubFor(call("feed.getQuotes")
                .willReturn(okJson("{\"cursor\":\"c\",\"posts\":[" + Posts.reply("q1", NOW, "p") + "]}")));
        SERVER.stubFor(call("feed.getQuotes")
                .withQueryParam("cursor", equalTo("c"))
                .willReturn(okJson(Posts.posts(Posts.reply("q2", NOW, "p")))));

        assertThat(poll(Cursor.NONE).mentions())
                .extracting(Mention::text)
                .containsExactly("post p", "post q1", "post q2");
    }

    @Test
    void what_could_not_be_read_is_asked_for_again() {
        SERVER.stubFor(call("feed.getAuthorFeed").willReturn(okJson(Posts.feed("", Posts.own("p", RECENT, 2, 0)))));
        SERVER.stubFor(call("feed.getPostThread").willReturn(aResponse().withStatus(503)));

        Collected first = poll(Cursor.NONE);
        poll(first.next());

        assertThat(first.failure().orElseThrow().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(first.mentions()).hasSize(1);
        SERVER.verify(2, getRequestedFor(urlPathEqualTo("/xrpc/app.bsky.feed.getPostThread")));
    }

    @Test
    void a_thread_that_vanished_meanwhile_is_no_failure() {
        SERVER.stubFor(call("feed.getAuthorFeed").willReturn(okJson(Posts.feed("", Posts.own("p", RECENT, 2, 0)))));
        SERVER.stubFor(call("feed.getPostThread")
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":\"NotFound\"}")));

        assertThat(poll(Cursor.NONE).failure()).isEmpty();
    }

    @Test
    void the_feed_is_read_down_to_what_is_known_and_a_little_below() {
        Instant known = NOW.minus(Duration.ofHours(5));
        SERVER.stubFor(call("feed.getAuthorFeed")
                .withQueryParam("cursor", absent())
                .willReturn(okJson(Posts.feed("c1", Posts.own("a", RECENT, 0, 0)))));
        SERVER.stubFor(call("feed.getAuthorFeed")
                .withQueryParam("cursor", equalTo("c1"))
                .willReturn(okJson(Posts.feed("c2", Posts.own("b", known.minus(Duration.ofHours(2)), 0, 0)))));

        Collected collected = poll(Cursor.NONE.with("since", known.toString()));

        assertThat(collected.mentions()).hasSize(2);
        assertThat(collected.next().get("since")).contains(RECENT.toString());
        SERVER.verify(2, getRequestedFor(urlPathEqualTo("/xrpc/app.bsky.feed.getAuthorFeed")));
    }

    @Test
    void an_empty_feed_and_an_older_one_do_not_move_the_cursor_back() {
        Cursor known = Cursor.NONE.with("since", RECENT.toString());
        SERVER.stubFor(call("feed.getAuthorFeed").willReturn(okJson("{\"feed\":[]}")));
        assertThat(poll(known).next()).isEqualTo(known);

        SERVER.stubFor(call("feed.getAuthorFeed").willReturn(okJson(Posts.feed("", Posts.own("a", OLDER, 0, 0)))));
        assertThat(poll(known).next()).isEqualTo(known);
    }

    @Test
    void a_feed_that_repeats_for_ever_ends_the_poll() {
        SERVER.stubFor(
                call("feed.getAuthorFeed").willReturn(okJson(Posts.feed("again", Posts.own("a", RECENT, 0, 0)))));

        assertThat(poll(Cursor.NONE).mentions()).hasSize(1);
        SERVER.verify(2, getRequestedFor(urlPathEqualTo("/xrpc/app.bsky.feed.getAuthorFeed")));
    }

    @Test
    void an_own_post_missing_from_the_feed_and_from_the_check_was_deleted() {
        SERVER.stubFor(call("feed.getAuthorFeed")
                .willReturn(okJson(Posts.feed("", Posts.own("a", NOW, 0, 0), Posts.own("z", OLDER, 0, 0)))));
        SERVER.stubFor(call("feed.getPosts").willReturn(okJson(Posts.posts(Posts.own("kept", RECENT, 0, 0)))));

        Collected collected = poll(Cursor.NONE, List.of(known("kept", RECENT), known("slip", RECENT), known("a", NOW)));

        assertThat(collected.deleted()).containsExactly(new MentionId(BlueskyReader.NAME, Posts.uri(ACME, "slip")));
    }

    @Test
    void a_post_that_is_there_but_cannot_be_read_was_not_deleted() {
        SERVER.stubFor(call("feed.getAuthorFeed")
                .willReturn(okJson(Posts.feed("", Posts.own("a", NOW, 0, 0), Posts.own("z", OLDER, 0, 0)))));
        List<Mention> known = List.of(known("kept", RECENT), known("slip", RECENT));
        String odd = Posts.own("kept", RECENT, 0, 0).replace("\"likeCount\":1", "\"likeCount\":{}");

        SERVER.stubFor(call("feed.getPosts").willReturn(okJson(Posts.posts(odd))));
        Collected named = poll(Cursor.NONE, known);
        assertThat(named.deleted()).containsExactly(new MentionId(BlueskyReader.NAME, Posts.uri(ACME, "slip")));
        assertThat(named.quarantined()).hasSize(1);

        for (String nameless : List.of("null", "{}", "{\"uri\":7}", odd.replace("at://", "ftp://"))) {
            SERVER.stubFor(call("feed.getPosts").willReturn(okJson(Posts.posts(nameless))));
            assertThat(poll(Cursor.NONE, known).deleted()).as(nameless).isEmpty();
        }
    }

    @Test
    void one_post_of_a_wrong_date_does_not_end_the_reading() {
        Instant known = NOW.minus(Duration.ofHours(5));
        String odd = Posts.own("odd", Instant.EPOCH, 0, 0);
        SERVER.stubFor(call("feed.getAuthorFeed")
                .withQueryParam("cursor", absent())
                .willReturn(okJson(Posts.feed("c1", Posts.own("a", NOW, 0, 0), odd, Posts.own("b", RECENT, 0, 0)))));
        SERVER.stubFor(call("feed.getAuthorFeed")
                .withQueryParam("cursor", equalTo("c1"))
                .willReturn(okJson(Posts.feed("", Posts.own("c", RECENT.minusSeconds(60), 0, 0)))));

        assertThat(poll(Cursor.NONE.with("since", known.toString())).mentions()).hasSize(4);
    }

    @Test
    void a_follower_count_that_is_none_is_not_taken() {
        SERVER.stubFor(call("feed.getAuthorFeed").willReturn(okJson(Posts.feed("", Posts.own("p", OLDER, 0, 0)))));
        for (String count : List.of("null", "-1", "99999999999999999999", "1e300", "\"7\"", "[]")) {
            SERVER.stubFor(call("actor.getProfile").willReturn(okJson("{\"followersCount\":" + count + "}")));
            assertThat(poll(Cursor.NONE).followers()).as(count).isEmpty();
        }
    }

    @Test
    void a_check_that_fails_accuses_nobody() {
        SERVER.stubFor(call("feed.getAuthorFeed")
                .willReturn(okJson(Posts.feed("", Posts.own("a", NOW, 0, 0), Posts.own("z", OLDER, 0, 0)))));
        SERVER.stubFor(call("feed.getPosts").willReturn(aResponse().withStatus(500)));

        assertThat(poll(Cursor.NONE, List.of(known("slip", RECENT))).deleted()).isEmpty();
    }

    @Test
    void somebody_elses_account_gives_its_posts_only() {
        SERVER.stubFor(call("feed.getAuthorFeed").willReturn(okJson(Posts.feed("", Posts.own("p", RECENT, 2, 2)))));

        Collected collected = source().collect(ask(QUERY, Cursor.NONE));

        assertThat(collected.mentions()).singleElement().matches(mention -> !mention.own());
        SERVER.verify(0, getRequestedFor(urlPathEqualTo("/xrpc/app.bsky.feed.getPostThread")));
    }

    @Test
    void a_misspelt_handle_asks_for_a_person() {
        SERVER.stubFor(call("actor.getProfile")
                .willReturn(aResponse()
                        .withStatus(400)
                        .withBody("{\"error\":\"InvalidRequest\",\"message\":\"Profile not found\"}")));

        assertThat(English.say(poll(Cursor.NONE).failure().orElseThrow().detail()))
                .contains("check the handle");
        assertThat(source().collect(ask("bluesky:not a handle", Cursor.NONE))
                        .failure()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.GONE);
    }

    @Test
    void a_missing_profile_costs_the_followers_and_no_post() {
        SERVER.stubFor(call("actor.getProfile").willReturn(aResponse().withStatus(404)));
        SERVER.stubFor(call("feed.getAuthorFeed").willReturn(okJson(Posts.feed("", Posts.own("p", OLDER, 0, 0)))));

        Collected collected = poll(Cursor.NONE);

        assertThat(collected.failure()).isEmpty();
        assertThat(collected.mentions()).hasSize(1);
        assertThat(collected.followers()).isEmpty();
    }

    @Test
    void a_limit_is_kept_in_mind_until_it_is_over() {
        SERVER.stubFor(call("actor.getProfile")
                .willReturn(
                        aResponse().withStatus(429).withHeader("RateLimit-Reset", "" + (NOW.getEpochSecond() + 77))));

        Collected collected = poll(Cursor.NONE);

        assertThat(collected.failure().orElseThrow().kind()).isEqualTo(Kind.THROTTLED);
        assertThat(collected.nextAllowedAt()).contains(NOW.plusSeconds(77));
    }

    private static Mention known(String key, Instant at) {
        Page page = (Page) new BlueskyReader()
                .read(Asks.answer(200, Posts.posts(Posts.own(key, at, 0, 0))), Asks.context(QUERY, QUERY));
        return page.mentions().get(0);
    }

    private static Collected poll(Cursor cursor) {
        return poll(cursor, List.of());
    }

    private static Collected poll(Cursor cursor, List<Mention> knownOwnPosts) {
        return source().collect(ask(QUERY, cursor, knownOwnPosts, QUERY));
    }

    private static MappingBuilder call(String name) {
        return get(urlPathEqualTo("/xrpc/app.bsky." + name));
    }

    private static BlueskySource source() {
        return new BlueskySource(
                BlueskySettings.STANDARD.withBaseUrl(URI.create(SERVER.baseUrl())), Asks.http(), CLOCK);
    }
}
