// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.hackernews;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.whatcrisis.sources.Asks.CLOCK;
import static dev.whatcrisis.sources.Asks.NOW;
import static dev.whatcrisis.sources.Asks.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.mention.Collected;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Asks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HackerNewsSourceTest {
    private static final long T = NOW.getEpochSecond();

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @Test
    void the_first_poll_looks_back_two_weeks() {
        answer(any(anyUrl()), hits(T - 60), 0, 1);

        Collected collected = poll(Cursor.NONE, 10);

        assertThat(ids(collected)).containsExactly("" + (T - 60));
        assertThat(collected.failure()).isEmpty();
        SERVER.verify(getRequestedFor(urlPathEqualTo("/api/v1/search_by_date"))
                .withQueryParam("query", equalTo("acme kettle"))
                .withQueryParam("tags", equalTo("(story,comment)"))
                .withQueryParam("numericFilters", equalTo("created_at_i>" + (T - 14 * 86_400)))
                .withHeader("User-Agent", matching("WhatCrisis/.*acme.example/contact.*")));
    }

    @Test
    void a_later_poll_begins_a_little_before_the_newest_known_post() {
        answer(any(anyUrl()), hits(T - 60), 0, 1);

        Collected collected = poll(Cursor.NONE.with("newest", "" + (T - 600)), 10);

        assertThat(collected.next()).isEqualTo(new Cursor(Map.of("newest", "" + (T - 60))));
        SERVER.verify(getRequestedFor(anyUrl())
                .withQueryParam("numericFilters", equalTo("created_at_i>" + (T - 600 - 1800))));
    }

    @Test
    void an_empty_answer_is_a_success_that_moves_nothing() {
        answer(any(anyUrl()), List.of(), 0, 0);
        Cursor known = Cursor.NONE.with("newest", "" + (T - 600));

        Collected collected = poll(known, 10);

        assertThat(collected.failure()).isEmpty();
        assertThat(collected.mentions()).isEmpty();
        assertThat(collected.next()).isEqualTo(known);
    }

    @Test
    void older_posts_never_move_the_cursor_backwards() {
        answer(any(anyUrl()), hits(T - 900), 0, 1);
        Cursor known = Cursor.NONE.with("newest", "" + (T - 600));

        assertThat(poll(known, 10).next()).isEqualTo(known);
    }

    @Test
    void one_hit_of_a_wrong_date_does_not_lose_the_rest_of_a_gap() {
        answer(page("0"), hits(T - 1, 7, T - 2), 0, 3);
        answer(page("1"), hits(T - 3), 1, 3);

        Collected first = poll(Cursor.NONE.with("newest", "" + (T - 600)), 1);

        assertThat(first.next().get("gapUpTo")).contains("" + (T - 2));
    }

    @Test
    void an_answer_that_is_no_search_is_a_failure() {
        for (String body : List.of("{}", "{\"hits\":null}", "{\"username\":\"x\"}", "{\"id\":1,\"children\":[]}")) {
            SERVER.stubFor(any(anyUrl()).willReturn(okJson(body)));
            assertThat(poll(Cursor.NONE, 10).failure().orElseThrow().kind())
                    .as(body)
                    .isEqualTo(Kind.CHANGED);
        }
    }

    @Test
    void a_page_of_which_no_hit_can_be_read_is_a_failure() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"hits\":[{\"id\":1},{\"id\":2},null],\"nbPages\":1}")));

        Collected collected = poll(Cursor.NONE, 10);

        assertThat(collected.failure().orElseThrow().kind()).isEqualTo(Kind.CHANGED);
        assertThat(collected.quarantined()).hasSize(3);
    }

    @Test
    void pages_that_overlap_leave_no_gap_and_no_duplicate() {
        answer(page("0"), hits(T - 1, T - 2), 0, 3);
        answer(page("1"), hits(T - 2, T - 3), 1, 3);
        answer(page("2"), hits(T - 4), 2, 3);

        assertThat(ids(poll(Cursor.NONE, 10))).containsExactly("" + (T - 1), "" + (T - 2), "" + (T - 3), "" + (T - 4));
    }

    @Test
    void a_server_that_repeats_its_page_for_ever_ends_the_poll() {
        answer(any(anyUrl()), hits(T - 1, T - 2), 0, 500);

        assertThat(ids(poll(Cursor.NONE, 10))).hasSize(2);
        SERVER.verify(2, getRequestedFor(anyUrl()));
    }

    @Test
    void what_lies_beyond_the_search_limit_is_asked_for_in_a_second_question() {
        String lower = "created_at_i>" + (T - 14 * 86_400);
        answer(page("0").withQueryParam("numericFilters", equalTo(lower)), hits(T - 1, T - 2), 0, 1);
        answer(
                page("0").withQueryParam("numericFilters", equalTo(lower + ",created_at_i<=" + (T - 2))),
                hits(T - 2, T - 3),
                0,
                1);
        answer(
                page("0").withQueryParam("numericFilters", equalTo(lower + ",created_at_i<=" + (T - 3))),
                hits(T - 3),
                0,
                1);

        assertThat(ids(poll(Cursor.NONE, 10))).containsExactly("" + (T - 1), "" + (T - 2), "" + (T - 3));
    }

    @Test
    void what_the_page_cap_left_over_is_read_by_the_next_poll() {
        answer(page("0"), hits(T - 1, T - 2), 0, 9);
        Collected first = poll(Cursor.NONE, 1);
        assertThat(first.failure()).isEmpty();

        SERVER.resetAll();
        answer(any(anyUrl()), List.of(), 0, 0);
        answer(
                page("0")
                        .withQueryParam(
                                "numericFilters",
                                equalTo("created_at_i>" + (T - 14 * 86_400) + ",created_at_i<=" + (T - 1801))),
                hits(T - 2000),
                0,
                1);
        Collected second = poll(first.next(), 10);

        assertThat(ids(second)).containsExactly("" + (T - 2000));
        assertThat(second.next()).isEqualTo(new Cursor(Map.of("newest", "" + (T - 1))));
    }

    @Test
    void a_failure_on_a_later_page_keeps_what_was_read_and_where_to_go_on() {
        answer(page("0"), hits(T - 1, T - 2), 0, 9);
        SERVER.stubFor(page("1").willReturn(aResponse().withStatus(503)));

        Collected collected = poll(Cursor.NONE, 10);

        assertThat(ids(collected)).hasSize(2);
        assertThat(collected.failure().orElseThrow().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(collected.next().get("gapUpTo")).contains("" + (T - 2));
    }

    @Test
    void a_failure_on_the_first_page_changes_nothing() {
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(429).withHeader("Retry-After", "90")));
        Cursor known = Cursor.NONE.with("newest", "" + (T - 600));

        Collected collected = poll(known, 10);

        assertThat(collected.next()).isEqualTo(known);
        assertThat(collected.failure().orElseThrow().kind()).isEqualTo(Kind.THROTTLED);
        assertThat(collected.nextAllowedAt()).contains(NOW.plusSeconds(90));
    }

    private Collected poll(Cursor cursor, int pages) {
        HackerNewsSettings settings = new HackerNewsSettings(
                URI.create(SERVER.baseUrl()),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofDays(14),
                2,
                pages);
        return new HackerNewsSource(settings, Asks.http(), CLOCK).collect(ask("hackernews:acme kettle", cursor));
    }

    private static MappingBuilder page(String page) {
        return get(urlPathEqualTo("/api/v1/search_by_date")).withQueryParam("page", equalTo(page));
    }

    private static void answer(MappingBuilder asked, List<String> hits, int page, int pages) {
        SERVER.stubFor(asked.willReturn(
                okJson("{\"hits\":[" + String.join(",", hits) + "],\"page\":" + page + ",\"nbPages\":" + pages + "}")));
    }

    /** Posts whose ids are their times. */
    private static List<String> hits(long... times) {
        return IntStream.range(0, times.length)
                .mapToObj(i -> "{\"objectID\":\"" + times[i] + "\",\"created_at_i\":" + times[i]
                        + ",\"author\":\"someone\",\"comment_text\":\"Acme\"}")
                .collect(Collectors.toList());
    }

    private static List<String> ids(Collected collected) {
        return collected.mentions().stream().map(m -> m.id().nativeId()).toList();
    }
}
