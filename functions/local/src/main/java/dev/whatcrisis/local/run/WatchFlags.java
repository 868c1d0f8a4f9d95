// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.local.LanguageFlag;
import dev.whatcrisis.sources.KeylessQueries;
import dev.whatcrisis.sources.Sources;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Visible;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say what to watch, and the watch they make. */
final class WatchFlags {
    private static final SourceName MASTODON = new SourceName("mastodon");

    @Option(names = "--brand", paramLabel = "NAME", description = "What to watch; the name that messages use.")
    Optional<String> brand = Optional.empty();

    @Option(
            names = "--term",
            paramLabel = "WORD",
            description = "A word that makes a post a mention; may be repeated. The brand, when there is none.")
    List<String> terms = new ArrayList<>();

    @Option(
            names = "--query",
            paramLabel = "SOURCE:TEXT",
            description = "What to ask of a source, for example mastodon:#acme; may be repeated. When there is none:"
                    + " Hacker News, Google News and the Mastodon tag of the brand.")
    List<String> queries = new ArrayList<>();

    @Option(
            names = "--press",
            paramLabel = "SOURCE:TEXT",
            description = "The same, for a source whose items count as press.")
    List<String> press = new ArrayList<>();

    @Option(
            names = "--own",
            paramLabel = "SOURCE:HANDLE",
            description = "An account of yours, for example bluesky:acme.example or mastodon:@acme@social.example;"
                    + " may be repeated. It is read too.")
    List<String> own = new ArrayList<>();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Where your nights are, for example Europe/Paris. This machine's, when not given.")
    Optional<ZoneId> zone = Optional.empty();

    @Mixin
    LanguageFlag language = new LanguageFlag();

    @Option(names = "--sensitivity", paramLabel = "LEVEL", description = "calm, balanced or keen. Default: balanced.")
    Optional<Sensitivity> sensitivity = Optional.empty();

    /**
     * The new watch that the flags describe; empty without a brand.
     *
     * @throws IllegalArgumentException when a flag's value cannot be used, naming the flag
     */
    Optional<Watch> watch(Instant now) {
        return brand.map(name -> onto(fresh(name, now)));
    }

    /** The stored watch with what the flags say changed, and nothing else. */
    Watch onto(Watch stored) {
        brand.ifPresent(name -> requireVisible("--brand", name));
        terms.forEach(term -> requireVisible("--term", term));
        List<String> newTerms = terms.isEmpty() ? stored.terms() : terms;
        return new Watch(
                stored.id(),
                brand.orElse(stored.brand()),
                newTerms,
                stored.relevance(),
                own.isEmpty() ? stored.ownAccounts() : ownAccounts(),
                queries(stored),
                stored.languages(),
                zone.orElse(stored.zone()),
                language.language().orElse(stored.language()),
                sensitivity.orElse(stored.sensitivity()),
                stored.paused(),
                stored.campaign(),
                stored.createdAt(),
                stored.version(),
                stored.tunings());
    }

    private Watch fresh(String name, Instant now) {
        ZoneId here = ZoneId.systemDefault();
        List<Query> keyless = KeylessQueries.of(name, language.language().orElse(Language.EN), zone.orElse(here));
        try {
            return Watch.of(WatchId.of(name), name, here, keyless, now);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--brand: " + e.getMessage(), e);
        }
    }

    private List<OwnAccount> ownAccounts() {
        return own.stream()
                .map(WatchFlags::account)
                .map(query -> new OwnAccount(query.source(), handle(query.text())))
                .toList();
    }

    private List<Query> queries(Watch stored) {
        List<Query> all = new ArrayList<>();
        queries.forEach(written -> all.add(parsed("--query", written)));
        press.forEach(written -> all.add(parsed("--press", written).asPress()));
        if (all.isEmpty()) {
            all.addAll(stored.queries());
        }
        own.forEach(written -> all.add(account(written)));
        return all.stream().distinct().toList();
    }

    /** An account of a network where a word alone is a hashtag has its @, or its posts would not be read. */
    private static Query account(String written) {
        Query query = parsed("--own", written);
        if (!query.source().equals(MASTODON) || query.text().startsWith("@")) {
            return query;
        }
        if (query.text().startsWith("#")) {
            throw new IllegalArgumentException(
                    "--own " + written + ": is a hashtag; an account is written mastodon:@acme@social.example");
        }
        return new Query(query.source(), "@" + query.text(), query.press());
    }

    private static void requireVisible(String flag, String text) {
        if (!Visible.in(text)) {
            throw new IllegalArgumentException(flag + " needs a text with something to see in it");
        }
    }

    private static Query parsed(String flag, String written) {
        try {
            Query query = Query.parse(written);
            if (!Sources.names().contains(query.source().value())) {
                throw new IllegalArgumentException("\"" + query.source() + "\" is not a source; it must be one of "
                        + String.join(", ", Sources.names()));
            }
            return query;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(flag + " " + written + ": " + e.getMessage(), e);
        }
    }

    private static String handle(String text) {
        return text.startsWith("@") ? text.substring(1) : text;
    }
}
