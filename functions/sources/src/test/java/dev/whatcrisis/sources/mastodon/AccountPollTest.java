// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.whatcrisis.sources.Asks.CLOCK;
import static dev.whatcrisis.sources.Asks.NOW;
import static dev.whatcrisis.sources.Asks.ask;
import static dev.whatcrisis.sources.mastodon.Statuses.id;
import static dev.whatcrisis.sources.mastodon.Statuses.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Asks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountPollTest {
    private static final long NEW = id(NOW.minus(Duration.ofMinutes(2)));
    private static final long HOUR_AGO = id(NOW.minus(Duration.ofHours(1)));
    private static final long DAY_AGO = id(NOW.minus(Duration.ofDays(1)));
    private static final String QUERY = "mastodon:@acme@social.example";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @BeforeEach
    void anAccount() {
        SERVER.stubFor(
                get(urlPathEqualTo("/api/v1/accounts/lookup"))
                        .withQueryParam("acct", equalTo("acme"))
                        .willReturn(
                                okJson(
                                        "{\"id\":\"1\",\"acct\":\"acme\",\"uri\":\"https://social.example/users/acme\",\"followers_count\":42}")));
    }

    @Test
    void own_posts_and_followers_are_read_of_an_own_account() {
        SERVER.stubFor(statuses().willReturn(okJson(page(NEW, HOUR_AGO))));

        Collected collected = poll(Cursor.NONE, List.of());

        assertThat(collected.mentions()).hasSize(2).allMatch(Mention::own);
        assertThat(collected.followers()).hasValue(42);
        assertThat(collected.next().get("minId")).contains("" + NEW);
    }

    @Test
    void somebody_elses_account_gives_mentions_and_no_followers() {
        SERVER.stubFor(statuses().willReturn(okJson(page(NEW))));

        Collected collected = source().collect(ask(QUERY, Cursor.NONE));

        assertThat(collected.mentions()).singleElement().matches(mention -> !mention.own());
        assertThat(collected.followers()).isEmpty();
    }

    @Test
    void pages_are_read_down_to_what_is_known() {
        SERVER.stubFor(statuses().withQueryParam("max_id", absent()).willReturn(okJson(page(NEW, NEW - 1))));
        SERVER.stubFor(statuses()
                .withQueryParam("max_id", equalTo("" + (NEW - 1)))
                .willReturn(okJson(page(HOUR_AGO, DAY_AGO))));

        Collected collected = poll(Cursor.NONE.with("minId", "" + HOUR_AGO), List.of());

        assertThat(collected.mentions()).hasSize(4);
        assertThat(collected.next().get("minId")).contains("" + NEW);
    }

    @Test
    void a_failure_between_pages_leaves_the_cursor_so_that_no_gap_opens() {
        Cursor known = Cursor.NONE.with("minId", "" + DAY_AGO);
        SERVER.stubFor(statuses().withQueryParam("max_id", absent()).willReturn(okJson(page(NEW))));
        SERVER.stubFor(statuses()
                .withQueryParam("max_id", equalTo("" + NEW))
                .willReturn(aResponse().withStatus(500)));

        Collected collected = poll(known, List.of());

        assertThat(collected.mentions()).hasSize(1);
        assertThat(collected.next()).isEqualTo(known);
        assertThat(collected.failure().orElseThrow().kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void an_own_post_that_is_missing_and_not_found_was_deleted() {
        SERVER.stubFor(statuses().willReturn(okJson(page(NEW, DAY_AGO))));
        SERVER.stubFor(
                get("/api/v1/statuses/" + HOUR_AGO).willReturn(aResponse().withStatus(404)));

        Collected collected = poll(Cursor.NONE.with("minId", "" + NEW), List.of(known(HOUR_AGO), known(NEW)));

        assertThat(collected.deleted()).containsExactly(known(HOUR_AGO).id());
        assertThat(collected.failure()).isEmpty();
    }

    @Test
    void an_own_post_that_is_missing_but_still_found_was_not() {
        SERVER.stubFor(statuses().willReturn(okJson(page(NEW, DAY_AGO))));
        SERVER.stubFor(get("/api/v1/statuses/" + HOUR_AGO).willReturn(okJson("{}")));

        assertThat(poll(Cursor.NONE.with("minId", "" + NEW), List.of(known(HOUR_AGO)))
                        .deleted())
                .isEmpty();
    }

    @Test
    void posts_older_than_what_was_read_and_an_empty_answer_prove_nothing() {
        SERVER.stubFor(statuses().willReturn(okJson(page(NEW))));
        assertThat(poll(Cursor.NONE.with("minId", "" + NEW), List.of(known(HOUR_AGO)))
                        .deleted())
                .isEmpty();

        SERVER.stubFor(statuses().willReturn(okJson("[]")));
        assertThat(poll(Cursor.NONE.with("minId", "" + NEW), List.of(known(HOUR_AGO)))
                        .deleted())
                .isEmpty();
    }

    @Test
    void an_account_that_is_not_there_asks_for_a_person() {
        SERVER.stubFor(get(urlPathEqualTo("/api/v1/accounts/lookup"))
                .willReturn(aResponse().withStatus(404).withBody("{\"error\":\"Record not found\"}")));

        assertThat(poll(Cursor.NONE, List.of()).failure().orElseThrow().kind()).isEqualTo(Kind.GONE);
    }

    private static Mention known(long id) {
        Mention read = ((dev.whatcrisis.sources.PageReading.Page)
                        new MastodonReader().read(Asks.answer(200, page(id)), Asks.context(QUERY, QUERY)))
                .mentions()
                .get(0);
        assertThat(read.id())
                .isEqualTo(new MentionId(MastodonReader.NAME, "https://social.example/users/acme/statuses/" + id));
        return read;
    }

    private static MappingBuilder statuses() {
        return get(urlPathEqualTo("/api/v1/accounts/1/statuses")).withQueryParam("exclude_reblogs", equalTo("true"));
    }

    private static Collected poll(Cursor cursor, List<Mention> knownOwnPosts) {
        return source().collect(ask(QUERY, cursor, knownOwnPosts, QUERY));
    }

    private static MastodonSource source() {
        MastodonSettings settings = new MastodonSettings(
                Optional.of(URI.create(SERVER.baseUrl())),
                "mastodon.social",
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                3,
                2,
                8);
        return new MastodonSource(settings, Asks.http(), CLOCK);
    }
}
