// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.HttpLimits;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.watch.Contact;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebhookChannelTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    private static final byte[] KEY = "a key of thirty-two bytes, said ".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final SourceSettings HERE = new SourceSettings(Map.of(), true, "");

    private final FixedRunner runner = new FixedRunner();
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-03T09:00:00Z");
    private final WebhookChannel channel = channel(HERE);

    @Test
    void a_service_of_the_team_gets_everything_signed() throws GeneralSecurityException {
        runner.secret = Optional.of(SECRET);
        answers(ok());

        send("/hook");

        LoggedRequest got = received().getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        mac.update(got.getHeader("webhook-id").getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) '.');
        mac.update(got.getHeader("webhook-timestamp").getBytes(StandardCharsets.US_ASCII));
        mac.update((byte) '.');
        String expected = Base64.getEncoder().encodeToString(mac.doFinal(got.getBody()));
        assertThat(got.getHeader("webhook-signature")).isEqualTo("v1," + expected);
        assertThat(got.getHeader("webhook-timestamp")).isEqualTo(Long.toString(now.getEpochSecond()));
        assertThat(got.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(got.getBodyAsString())
                .isEqualTo(
                        "{\"schema\":1,\"id\":\"acme-1:room:WEBHOOK:LEVEL_UP\",\"watch\":\"acme\",\"incident\":\"acme-1\","
                                + "\"contact\":\"room\",\"reason\":\"LEVEL_UP\",\"level\":\"SQUALL\",\"wakes\":false,\"dueAt\":\"2026-03-03T09:00:00Z\",\"subject\":\"[Squall]"
                                + " Acme - lid\",\"text\":\"Acme: take a coat. https://wc.example/a/AAAAAAAAAAA\","
                                + "\"link\":\"https://wc.example/a/AAAAAAAAAAA\"}");
    }

    @Test
    void without_a_secret_it_is_not_signed() {
        answers(ok());

        send("/hook");

        assertThat(received())
                .singleElement()
                .satisfies(got ->
                        assertThat(got.containsHeader("webhook-signature")).isFalse());
    }

    @Test
    void a_receiver_that_stumbles_is_tried_again_with_the_same_id() {
        answers(status(503), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), ok());

        send("/hook");

        assertThat(received())
                .hasSize(3)
                .extracting(got -> got.getHeader("webhook-id"))
                .containsOnly(received().getFirst().getHeader("Idempotency-Key"));
        assertThat(waits)
                .hasSize(2)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(4)));
    }

    @Test
    void it_waits_as_long_as_it_is_told_to() {
        answers(status(429).withHeader("Retry-After", "7"), ok());
        send("/hook");

        assertThat(waits).containsExactly(Duration.ofSeconds(7));
        assertThat(received()).hasSize(2);
    }

    @Test
    void a_date_to_wait_for_is_understood() {
        answers(status(503).withHeader("Retry-After", "Tue, 03 Mar 2026 09:00:05 GMT"), ok());
        send("/hook");

        assertThat(waits).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void it_does_not_wait_longer_than_a_message_may_take() {
        answers(status(429).withHeader("Retry-After", "3600"), ok());

        assertRefused("/hook", "localhost did not take the message: status 429");
        assertThat(waits).isEmpty();
    }

    @Test
    void after_three_tries_it_gives_up_for_now() {
        answers(status(500));

        assertRefused("/hook", "localhost did not take the message: status 500");
        assertThat(received()).hasSize(3);
    }

    @Test
    void what_is_refused_is_not_repeated_and_neither_address_nor_text_is_told() {
        answers(status(404).withBody("no_such_hook"));

        assertRefused("/services/T0/B0/hunter2?token=hunter2", "localhost did not take the message: status 404");
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_redirect_is_not_followed() {
        answers(temporaryRedirect("http://169.254.169.254/latest/meta-data"));

        assertRefused("/hook", "localhost did not take the message: status 302");
    }

    @Test
    void private_and_open_addresses_are_refused_without_a_second_try() {
        WebhookChannel strict = channel(SourceSettings.STANDARD);

        for (String receiver : List.of(
                "https://127.0.0.1/hook",
                "https://10.0.0.1/hook",
                "https://169.254.169.254/hook",
                "https://[::1]/hook")) {
            assertThatThrownBy(() -> send(strict, URI.create(receiver))).hasMessageContaining("public internet");
        }
        assertThatThrownBy(() -> send(strict, URI.create(SERVER.baseUrl() + "/hook")))
                .hasMessageContaining("https");
        assertThat(waits).isEmpty();
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }

    private void assertRefused(String path, String message) {
        assertThatThrownBy(() -> send(path))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message)
                .hasNoCause();
    }

    /** One answer after the other; the last one again and again. */
    private static void answers(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            int next = Math.min(i + 1, answers.length - 1);
            SERVER.stubFor(post(anyUrl())
                    .inScenario("answers")
                    .whenScenarioStateIs(state(i))
                    .willReturn(answers[i])
                    .willSetStateTo(state(next)));
        }
    }

    private static String state(int answered) {
        return answered == 0 ? Scenario.STARTED : "after " + answered;
    }

    private static List<LoggedRequest> received() {
        return SERVER.findAll(anyRequestedFor(anyUrl()));
    }

    private void send(String path) {
        send(channel, URI.create(SERVER.baseUrl() + path));
    }

    private void send(WebhookChannel channel, URI receiver) {
        Contact room = Letters.room("room", receiver);
        Message message = new Message("[Squall] Acme - lid", "Acme: take a coat. https://wc.example/a/AAAAAAAAAAA");
        Alert alert = Letters.alert(room, Reason.LEVEL_UP, message);
        channel.send(alert, room, now.plusSeconds(20));
    }

    private WebhookChannel channel(SourceSettings settings) {
        return new WebhookChannel(
                new Http(settings, () -> now, HttpLimits.STANDARD), runner, () -> now, new Random(7), wait -> {
                    waits.add(wait);
                    now = now.plus(wait);
                });
    }
}
