// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sources;

import dev.whatcrisis.mention.Ask;
import dev.whatcrisis.mention.Cursor;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Polls of an invented brand, Acme, at one fixed moment, and answers written for these tests. */
public final class Asks {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private Asks() {}

    /** Own accounts are written like queries: {@code hackernews:acme_team}. */
    public static Ask ask(String query, Cursor cursor, String... ownAccounts) {
        return ask(query, cursor, List.of(), ownAccounts);
    }

    public static Ask ask(String query, Cursor cursor, List<Mention> knownOwnPosts, String... ownAccounts) {
        List<OwnAccount> own = List.of(ownAccounts).stream()
                .map(Query::parse)
                .map(q -> new OwnAccount(q.source(), q.text()))
                .toList();
        Query asked = Query.parse(query);
        Watch watch = new Watch(
                new WatchId("acme"),
                "Acme",
                List.of(),
                Relevance.EVERYTHING,
                own,
                List.of(asked),
                Set.of(),
                ZoneOffset.UTC,
                Language.EN,
                Sensitivity.BALANCED,
                false,
                Optional.empty(),
                NOW,
                0);
        return new Ask(watch, asked, cursor, knownOwnPosts, NOW, NOW.plusSeconds(60));
    }

    public static Context context(String query, String... ownAccounts) {
        return Context.of(ask(query, Cursor.NONE, ownAccounts));
    }

    public static Answer answer(int status, String body) {
        return answer(status, body, Map.of());
    }

    public static Answer answer(int status, String body, Map<String, String> headers) {
        return new Answer(
                status,
                new Headers(headers),
                body.getBytes(StandardCharsets.UTF_8),
                URI.create("https://recorded.example/"),
                Optional.empty());
    }

    /** A client that may ask this machine. */
    public static Http http() {
        return http(new HttpLimits(100_000, Duration.ofSeconds(5), 3));
    }

    public static Http http(HttpLimits limits) {
        return new Http(new SourceSettings(Map.of(), true, "https://acme.example/contact"), CLOCK, limits);
    }

    /** A body beside the tests, by its path in the resources. */
    public static String body(String path) {
        try (InputStream stream = Asks.class.getResourceAsStream("/bodies/" + path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SourceName source(String name) {
        return new SourceName(name);
    }
}
