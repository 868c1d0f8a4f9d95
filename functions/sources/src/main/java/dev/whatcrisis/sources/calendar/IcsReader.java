// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources.calendar;

import dev.whatcrisis.rota.CalendarReader;
import dev.whatcrisis.rota.CalendarReading;
import dev.whatcrisis.rota.CalendarReading.Unreadable;
import dev.whatcrisis.sources.Answer;
import dev.whatcrisis.sources.Fetched;
import dev.whatcrisis.sources.Http;
import dev.whatcrisis.sources.HttpLimits;
import dev.whatcrisis.sources.SourceSettings;
import dev.whatcrisis.sources.StatusRule;
import dev.whatcrisis.watch.Roster;
import dev.whatcrisis.words.Fact;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Reads calendars as Google, Outlook, Nextcloud and others write them, from a file or an https address. What parses them
 * and what asks for them is loaded when the first one is read.
 */
public final class IcsReader implements CalendarReader {
    /** The largest calendar, in bytes: some thousand events. */
    public static final int LARGEST = 1 << 20;

    private static final HttpLimits LIMITS = new HttpLimits(LARGEST, Duration.ofSeconds(10), 5);
    private static final Map<String, String> ACCEPT = Map.of("Accept", "text/calendar, text/plain;q=0.5");

    private final SourceSettings settings;
    private final InstantSource clock;
    private Optional<Http> known = Optional.empty();

    public IcsReader(SourceSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private synchronized Http http() {
        Http http = known.orElseGet(() -> new Http(settings, clock, LIMITS));
        known = Optional.of(http);
        return http;
    }

    @Override
    public CalendarReading read(String file, Roster roster, Instant now) {
        if (file.length() > LARGEST) {
            return new Unreadable(Fact.of("calendar.large").with("n", LARGEST >> 20));
        }
        return Calendar.read(file, roster, now);
    }

    @Override
    public CalendarReading fetch(URI address, Roster roster, Instant now) {
        Optional<URI> secure = secure(address);
        if (secure.isEmpty()) {
            return new Unreadable(Fact.of("calendar.https"));
        }
        return switch (http().get(secure.get(), ACCEPT, clock.instant().plus(LIMITS.time()))) {
            case Fetched.Unreached unreached ->
                new Unreadable(unreached.failure().detail());
            case Answer answer ->
                StatusRule.refusal(answer, now)
                        .<CalendarReading>map(
                                refusal -> new Unreadable(refusal.failure().detail()))
                        .orElseGet(() -> read(new String(answer.body(), StandardCharsets.UTF_8), roster, now));
        };
    }

    /** Calendars are handed on as {@code webcal:}, too, which is https with another name. */
    private Optional<URI> secure(URI address) {
        String written = address.toString().replaceFirst("^(?i)webcals?:", "https:");
        boolean clear = written.regionMatches(true, 0, "http:", 0, "http:".length());
        boolean https = written.regionMatches(true, 0, "https:", 0, "https:".length());
        return https || clear && settings.allowLoopback() ? Optional.of(URI.create(written)) : Optional.empty();
    }
}
