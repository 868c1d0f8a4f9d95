// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.HttpLimits;
import dev.whatcrisis.sources.SourceSettings;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HeartbeatTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-03T09:00:00Z"));

    @Test
    void it_is_heard() {
        SERVER.stubFor(get("/ping").willReturn(ok()));

        beat(true, Optional.of(URI.create(SERVER.baseUrl() + "/ping")));

        SERVER.verify(1, getRequestedFor(urlEqualTo("/ping")));
    }

    @Test
    void one_that_is_not_heard_disturbs_nothing() {
        SERVER.stubFor(get("/ping").willReturn(serverError()));

        for (String url :
                new String[] {SERVER.baseUrl() + "/ping", "https://nowhere.invalid/", "ping", "mailto:a@b.c"}) {
            assertThatCode(() -> beat(true, Optional.of(URI.create(url)))).doesNotThrowAnyException();
        }
        assertThatCode(() -> beat(true, Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void it_does_not_ask_this_machine() {
        beat(false, Optional.of(URI.create(SERVER.baseUrl() + "/ping")));

        SERVER.verify(0, getRequestedFor(urlEqualTo("/ping")));
    }

    private static void beat(boolean allowLoopback, Optional<URI> url) {
        SourceSettings settings = new SourceSettings(Map.of(), allowLoopback, "");
        new Heartbeat(new Http(settings, CLOCK, HttpLimits.STANDARD), url, CLOCK).run();
    }
}
