// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.calendar;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.whatcrisis.rota.CalendarReading;
import dev.whatcrisis.rota.CalendarReading.Unreadable;
import dev.whatcrisis.rota.Timetable;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchedCalendarTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String EMPTY = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().gzipDisabled(true))
            .build();

    @Test
    void an_address_is_read_also_after_a_redirect() {
        SERVER.stubFor(get("/team.ics").willReturn(temporaryRedirect("/moved.ics")));
        SERVER.stubFor(get("/moved.ics").willReturn(ok(EMPTY)));

        assertThat(here("/team.ics")).isInstanceOf(Timetable.class);
    }

    @Test
    void what_is_gone_or_too_large_is_said() {
        SERVER.stubFor(get("/gone.ics").willReturn(notFound()));
        SERVER.stubFor(get("/large.ics").willReturn(ok("x".repeat(IcsReader.LARGEST + 1))));
        SERVER.stubFor(get("/page").willReturn(ok("<!DOCTYPE html><p>Sign in")));

        assertThat(here("/gone.ics"))
                .isEqualTo(new Unreadable(Fact.of("failure.status.nothing").with("status", 404)));
        assertThat(here("/large.ics"))
                .isEqualTo(new Unreadable(
                        Fact.of("failure.large").with("host", "localhost").with("bytes", IcsReader.LARGEST)));
        assertThat(here("/page")).isEqualTo(new Unreadable(Fact.of("calendar.none")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/a.ics",
                "webcal://localhost/a.ics",
                "https://169.254.169.254/latest",
                "https://[::1]/"
            })
    void nothing_inside_a_network_is_asked(String address) {
        assertThat(fetch(address, SourceSettings.STANDARD))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        refused -> assertThat(refused.why().key()).isEqualTo("failure.private"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://calendar.example/a.ics",
                "file:///etc/passwd",
                "ftp://calendar.example/a.ics",
                "calendar.example"
            })
    void what_others_could_read_on_the_way_is_not_asked(String address) {
        assertThat(fetch(address, SourceSettings.STANDARD)).isEqualTo(new Unreadable(Fact.of("calendar.https")));
    }

    private static CalendarReading here(String path) {
        return fetch(SERVER.baseUrl() + path, new SourceSettings(Map.of(), true, ""));
    }

    private static CalendarReading fetch(String address, SourceSettings settings) {
        return new IcsReader(settings, InstantSource.system()).fetch(URI.create(address), Roster.EMPTY, NOW);
    }
}
