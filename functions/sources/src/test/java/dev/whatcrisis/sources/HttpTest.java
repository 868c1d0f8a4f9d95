// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.whatcrisis.sources.Asks.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.mention.SourceFailure;
import dev.whatcrisis.mention.SourceFailure.Kind;
import dev.whatcrisis.sources.Fetched.Unreached;
import dev.whatcrisis.words.English;
import dev.whatcrisis.words.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @Test
    void says_who_is_asking_and_hands_on_status_and_headers() {
        SERVER.stubFor(get("/a").willReturn(aResponse().withStatus(418).withHeader("X-Left", "3")));

        Answer answer = answer("/a");

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.headers().get("x-left")).contains("3");
        assertThat(answer.movedTo()).isEmpty();
        SERVER.verify(getRequestedFor(anyUrl())
                .withHeader("User-Agent", equalTo("WhatCrisis/0.1 (+https://acme.example/contact)")));
    }

    @Test
    void a_compressed_body_is_unfolded() throws IOException {
        SERVER.stubFor(get("/a").willReturn(zipped("kettle".getBytes(StandardCharsets.UTF_8))));

        assertThat(answer("/a").text()).isEqualTo("kettle");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        SERVER.stubFor(get("/a").willReturn(ok("x".repeat(100_001))));

        assertThat(failure("/a"))
                .isEqualTo(
                        new SourceFailure(Kind.CHANGED, about("failure.large").with("bytes", 100_000)));
    }

    @Test
    void a_small_body_that_unfolds_into_a_huge_one_is_refused() throws IOException {
        SERVER.stubFor(get("/a").willReturn(zipped(new byte[5_000_000])));

        assertThat(failure("/a").kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void a_body_that_drips_is_given_up() {
        SERVER.stubFor(get("/a").willReturn(ok("x".repeat(50)).withChunkedDribbleDelay(50, 20_000)));
        Http impatient = Asks.http(new HttpLimits(1000, Duration.ofMillis(300), 3));

        SourceFailure failure = failure(impatient.get(uri("/a"), Map.of(), NOW.plusSeconds(60)));

        assertThat(failure)
                .isEqualTo(new SourceFailure(
                        Kind.UNAVAILABLE, about("failure.slow").with("ms", 300)));
    }

    @Test
    void nothing_is_asked_after_the_deadline() {
        assertThat(failure(Asks.http().get(uri("/a"), Map.of(), NOW)).kind()).isEqualTo(Kind.UNAVAILABLE);
        SERVER.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void redirects_are_followed_up_to_a_limit() {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
        SERVER.stubFor(get("/b").willReturn(temporaryRedirect("/c")));
        SERVER.stubFor(get("/c").willReturn(ok("here")));
        SERVER.stubFor(get("/loop").willReturn(temporaryRedirect("/loop")));

        assertThat(answer("/a").text()).isEqualTo("here");
        assertThat(answer("/a").movedTo()).isEmpty();
        assertThat(failure("/loop").kind()).isEqualTo(Kind.CHANGED);
        SERVER.verify(4, getRequestedFor(urlEqualTo("/loop")));
    }

    @Test
    void a_move_for_good_is_told() {
        SERVER.stubFor(get("/a").willReturn(permanentRedirect("/b")));
        SERVER.stubFor(get("/b").willReturn(ok("here")));

        assertThat(answer("/a").movedTo()).contains(uri("/b"));
    }

    @Test
    void a_redirect_to_a_private_address_is_refused() {
        SERVER.stubFor(get("/a").willReturn(temporaryRedirect("http://169.254.169.254/latest/meta-data?token=secret")));
        SERVER.stubFor(get("/b").willReturn(temporaryRedirect("file:///etc/passwd")));

        assertThat(failure("/a").kind()).isEqualTo(Kind.GONE);
        assertThat(English.say(failure("/a").detail()))
                .contains("169.254.169.254")
                .contains("public internet")
                .doesNotContain("secret");
        assertThat(failure("/b").kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void without_the_setting_this_machine_is_refused_too() {
        Http strict = new Http(SourceSettings.STANDARD, Asks.CLOCK, HttpLimits.STANDARD);

        assertThat(English.say(failure(strict.get(uri("/a"), Map.of(), NOW.plusSeconds(60)))
                        .detail()))
                .isEqualTo("localhost is not on the public internet, so it is not asked: use another address");
        SERVER.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void an_address_with_a_password_is_refused_and_not_repeated() {
        SourceFailure failure =
                failure(Asks.http().get(URI.create("http://me:hunter2@localhost/"), Map.of(), NOW.plusSeconds(60)));

        assertThat(failure.kind()).isEqualTo(Kind.GONE);
        assertThat(English.say(failure.detail())).doesNotContain("hunter2");
    }

    @Test
    void a_broken_connection_and_an_unknown_host_are_told_apart_in_words() {
        SERVER.stubFor(get("/a").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(failure("/a")).isEqualTo(new SourceFailure(Kind.UNAVAILABLE, about("failure.broken")));
        URI nowhere = URI.create("https://nowhere.invalid/?key=secret");
        assertThat(failure(Asks.http().get(nowhere, Map.of(), NOW.plusSeconds(60))))
                .isEqualTo(new SourceFailure(
                        Kind.UNAVAILABLE, Fact.of("failure.unknown").with("host", "nowhere.invalid")));
    }

    @Test
    void a_body_is_posted_and_a_redirect_is_the_answer() {
        SERVER.stubFor(post("/a").withRequestBody(equalTo("kettle")).willReturn(temporaryRedirect("/b")));

        Fetched fetched = posted(Asks.http(), "/a");

        assertThat(((Answer) fetched).status()).isEqualTo(302);
        SERVER.verify(0, anyRequestedFor(urlEqualTo("/b")));
    }

    @Test
    void who_took_a_post_and_drips_the_answer_is_not_waited_for() {
        SERVER.stubFor(post("/a")
                .willReturn(aResponse()
                        .withHeader("Content-Encoding", "gzip")
                        .withBody(new byte[64])
                        .withChunkedDribbleDelay(64, 64_000)));

        Fetched fetched = Asks.http().post(uri("/a"), Map.of(), new byte[0], NOW.plusSeconds(10));

        assertThat(((Answer) fetched).status()).isEqualTo(200);
        assertThat(((Answer) fetched).body()).isEmpty();
    }

    @Test
    void an_empty_answer_that_calls_itself_zipped_is_an_empty_answer() {
        SERVER.stubFor(get("/a").willReturn(aResponse().withStatus(304).withHeader("Content-Encoding", "gzip")));

        assertThat(((Answer) Asks.http().get(uri("/a"), Map.of(), NOW.plusSeconds(60))).status())
                .isEqualTo(304);
    }

    @Test
    void nothing_is_posted_in_the_clear_or_to_this_machine() {
        Http strict = new Http(SourceSettings.STANDARD, Asks.CLOCK, HttpLimits.STANDARD);

        assertThat(English.say(failure(posted(strict, "/a?token=secret")).detail()))
                .isEqualTo("localhost would be told in the clear: use an address with https");
        URI secure = URI.create("https://localhost:" + SERVER.getPort() + "/a");
        assertThat(English.say(failure(strict.post(secure, Map.of(), new byte[0], NOW.plusSeconds(60)))
                        .detail()))
                .contains("not on the public internet");
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    private static Fact about(String key) {
        return Fact.of(key).with("host", "localhost");
    }

    private static Fetched posted(Http http, String path) {
        return http.post(uri(path), Map.of(), "kettle".getBytes(StandardCharsets.UTF_8), NOW.plusSeconds(60));
    }

    private static ResponseDefinitionBuilder zipped(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return aResponse().withHeader("Content-Encoding", "gzip").withBody(bytes.toByteArray());
    }

    private static URI uri(String path) {
        return URI.create(SERVER.baseUrl() + path);
    }

    private static Answer answer(String path) {
        return (Answer) Asks.http().get(uri(path), Map.of(), NOW.plusSeconds(60));
    }

    private static SourceFailure failure(String path) {
        return failure(Asks.http().get(uri(path), Map.of(), NOW.plusSeconds(60)));
    }

    private static SourceFailure failure(Fetched fetched) {
        return ((Unreached) fetched).failure();
    }
}
