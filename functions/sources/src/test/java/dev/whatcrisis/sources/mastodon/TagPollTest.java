// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
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
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Asks;
import dev.whatcrisis.words.English;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TagPollTest {
    private static final long OLD = id(NOW.minus(Duration.ofHours(2)));
    private static final long NEW = id(NOW.minus(Duration.ofMinutes(2)));
    private static final String OVERLAP =
            Long.toString(id(NOW.minus(Duration.ofHours(2)).minus(Duration.ofMinutes(15))));

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @Test
    void the_first_poll_reads_backwards_until_the_end() {
        SERVER.stubFor(tag().withQueryParam("max_id", absent()).willReturn(okJson(page(NEW, NEW - 1))));
        SERVER.stubFor(tag().withQueryParam("max_id", equalTo("" + (NEW - 1))).willReturn(okJson(page(NEW - 2))));
        SERVER.stubFor(tag().withQueryParam("max_id", equalTo("" + (NEW - 2))).willReturn(okJson("[]")));

        Collected collected = poll(Cursor.NONE);

        assertThat(collected.mentions()).hasSize(3);
        assertThat(collected.next().get("minId")).contains("" + NEW);
    }

    @Test
    void the_first_poll_ends_after_a_few_pages() {
        for (int i = 0; i < 9; i++) {
            MappingBuilder asked = tag().withQueryParam("max_id", i == 0 ? absent() : equalTo("" + (NEW - i + 1)));
            SERVER.stubFor(asked.willReturn(okJson(page(NEW - i))));
        }

        assertThat(poll(Cursor.NONE).mentions()).hasSize(3);
    }

    @Test
    void later_polls_read_forwards_from_a_little_before_what_is_known() {
        SERVER.stubFor(tag().withQueryParam("min_id", equalTo(OVERLAP)).willReturn(okJson(page(OLD + 1, OLD))));
        SERVER.stubFor(tag().withQueryParam("min_id", equalTo("" + (OLD + 1))).willReturn(okJson(page(NEW))));
        SERVER.stubFor(tag().withQueryParam("min_id", equalTo("" + NEW)).willReturn(okJson("[]")));

        Collected collected = poll(known());

        assertThat(collected.mentions()).hasSize(3);
        assertThat(collected.next().get("minId")).contains("" + NEW);
    }

    @Test
    void an_empty_timeline_moves_nothing() {
        SERVER.stubFor(tag().willReturn(okJson("[]")));

        Collected collected = poll(known());

        assertThat(collected.failure()).isEmpty();
        assertThat(collected.next()).isEqualTo(known());
        assertThat(poll(Cursor.NONE).next()).isEqualTo(Cursor.NONE);
    }

    @Test
    void a_page_of_late_arrivals_does_not_move_the_cursor_back() {
        SERVER.stubFor(tag().withQueryParam("min_id", equalTo(OVERLAP)).willReturn(okJson(page(OLD - 7))));
        SERVER.stubFor(tag().withQueryParam("min_id", equalTo("" + (OLD - 7))).willReturn(okJson("[]")));

        Collected collected = poll(known());

        assertThat(collected.mentions()).hasSize(1);
        assertThat(collected.next()).isEqualTo(known());
    }

    @Test
    void a_failure_keeps_what_was_read_before_it() {
        SERVER.stubFor(tag().withQueryParam("min_id", equalTo(OVERLAP)).willReturn(okJson(page(OLD + 1))));
        SERVER.stubFor(tag().withQueryParam("min_id", equalTo("" + (OLD + 1)))
                .willReturn(aResponse().withStatus(429).withHeader("X-RateLimit-Reset", "2026-03-01T12:04:00.5Z")));

        Collected collected = poll(known());

        assertThat(collected.mentions()).hasSize(1);
        assertThat(collected.next().get("minId")).contains("" + (OLD + 1));
        assertThat(collected.failure().orElseThrow().kind()).isEqualTo(Kind.THROTTLED);
        assertThat(collected.nextAllowedAt()).contains(NOW.plusSeconds(240).plusMillis(500));
    }

    @Test
    void a_spent_allowance_ends_the_poll_without_a_failure() {
        SERVER.stubFor(tag().willReturn(okJson(page(OLD + 1))
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader("X-RateLimit-Reset", "2026-03-01T12:04:00.000000Z")));

        Collected collected = poll(known());

        assertThat(collected.failure()).isEmpty();
        assertThat(collected.quotaLeft()).hasValue(0);
        assertThat(collected.nextAllowedAt()).contains(NOW.plusSeconds(240));
        SERVER.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void a_server_that_repeats_its_page_for_ever_ends_the_poll() {
        SERVER.stubFor(tag().willReturn(okJson(page(NEW, NEW - 1))));

        assertThat(poll(known()).mentions()).hasSize(2);
        assertThat(poll(Cursor.NONE).mentions()).hasSize(2);
        SERVER.verify(4, getRequestedFor(anyUrl()));
    }

    @Test
    void a_server_that_shows_tags_to_members_only_asks_for_a_person() {
        SERVER.stubFor(tag().willReturn(aResponse().withStatus(401).withBody("{\"error\":\"ログインが必要です\"}")));

        assertThat(poll(known()).failure().orElseThrow().kind()).isEqualTo(Kind.UNAUTHORISED);
    }

    @Test
    void a_query_in_no_known_form_asks_for_a_person() {
        Collected collected = source().collect(ask("mastodon:two words", Cursor.NONE));

        assertThat(English.say(collected.failure().orElseThrow().detail())).contains("#tag@server");
    }

    @Test
    void a_server_in_a_query_must_be_public() {
        MastodonSource unproxied = new MastodonSource(MastodonSettings.STANDARD, Asks.http(), CLOCK);

        Collected collected = unproxied.collect(ask("mastodon:#acme@192.168.1.1", Cursor.NONE));

        assertThat(English.say(collected.failure().orElseThrow().detail())).contains("not on the public internet");
    }

    private static Cursor known() {
        return Cursor.NONE.with("minId", "" + OLD);
    }

    private static MappingBuilder tag() {
        return get(urlPathEqualTo("/api/v1/timelines/tag/caf%C3%A9"));
    }

    private static Collected poll(Cursor cursor) {
        return source().collect(ask("mastodon:#café", cursor));
    }

    private static MastodonSource source() {
        MastodonSettings settings = new MastodonSettings(
                Optional.of(URI.create(SERVER.baseUrl())),
                "social.example",
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                3,
                2,
                8);
        return new MastodonSource(settings, Asks.http(), CLOCK);
    }
}
