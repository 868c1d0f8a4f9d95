// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import dev.whatcrisis.api.http.Fields;
import dev.whatcrisis.api.http.Problem;
import dev.whatcrisis.watch.Campaign;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.Sensitivity;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a watch that was sent, or what there is of one that is being thought of. */
public final class WatchFields {
    /** What a watch is called that is not stored. */
    public static final WatchId DRAFT = new WatchId("draft");

    private static final int MANY = 200;
    private static final int MOST_QUERIES = 100;
    private static final int MOST_TRIED = 10;
    private static final int SOME = 50;
    private static final int WORD = 100;
    private static final int LONGEST_HANDLE = 200;
    private static final int LONGEST_QUERY = 500;
    private static final int LONGEST_BRAND = 60;
    private static final int LONGEST_CODE = 40;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final Set<SourceName> sources;

    /** @param sources the ones that this installation can ask */
    public WatchFields(Set<SourceName> sources) {
        this.sources = new TreeSet<>(sources);
    }

    /** What was sent, and the version that it was made from, if one was given. */
    record Sent(Watch watch, Optional<Long> version) {}

    Sent read(WatchId id, Fields fields, Instant createdAt) {
        sameId(id, fields);
        fields.maybeInstant("createdAt");
        fields.need("queries");
        Watch watch = new Watch(
                id,
                fields.text("brand", LONGEST_BRAND).strip(),
                fields.texts("terms", SOME, WORD),
                fields.object("relevance").map(WatchFields::relevance).orElse(Relevance.EVERYTHING),
                fields.objects("ownAccounts", SOME).stream()
                        .map(this::ownAccount)
                        .toList(),
                queries(fields, MOST_QUERIES),
                languages(fields),
                fields.zone("zone"),
                fields.maybeChoice("language", Language.class).orElse(Language.EN),
                fields.maybeChoice("sensitivity", Sensitivity.class).orElse(Sensitivity.BALANCED),
                fields.flag("paused", false),
                fields.object("campaign").map(WatchFields::campaign),
                createdAt,
                0);
        Optional<Long> version = fields.whole("version");
        fields.end();
        return new Sent(watch, version);
    }

    /** A watch of which only brand and zone must be known yet. */
    public Watch draft(Fields fields, Instant now) {
        Watch draft = fields.make(() -> new Watch(
                DRAFT,
                fields.text("brand", LONGEST_BRAND).strip(),
                fields.texts("terms", SOME, WORD),
                fields.object("relevance").map(WatchFields::relevance).orElse(Relevance.EVERYTHING),
                fields.objects("ownAccounts", SOME).stream()
                        .map(this::ownAccount)
                        .toList(),
                queries(fields, MOST_TRIED),
                languages(fields),
                fields.zone("zone"),
                fields.maybeChoice("language", Language.class).orElse(Language.EN),
                Sensitivity.BALANCED,
                false,
                Optional.empty(),
                now,
                0));
        fields.end();
        return draft;
    }

    /** All of a watch that says its id itself, as in a config; a version and a time of creation in it say nothing. */
    public Watch read(Fields fields, Instant createdAt) {
        String id = fields.text("id", LONGEST_CODE);
        return read(WatchRoutes.id(fields.at("id"), id), fields, createdAt).watch();
    }

    private static void sameId(WatchId id, Fields fields) {
        fields.maybeText("id", LONGEST_CODE)
                .filter(sent -> !sent.equals(id.value()))
                .ifPresent(sent -> {
                    throw Problem.field(
                            fields.at("id"),
                            Fact.of("refusal.watch-keeps-id").with("sent", sent).with("id", id.value()));
                });
    }

    private List<Query> queries(Fields fields, int most) {
        List<Query> queries =
                fields.objects("queries", most).stream().map(this::query).toList();
        Set<String> keys = new HashSet<>();
        for (Query query : queries) {
            if (!keys.add(query.key())) {
                throw Problem.field(
                        fields.at("queries"), Fact.of("refusal.query-twice").with("query", query.key()));
            }
        }
        return queries;
    }

    /** All of a query. */
    public Query query(Fields fields) {
        SourceName source = source(fields);
        String text = fields.text("text", LONGEST_QUERY).strip();
        boolean press = fields.flag("press", false);
        fields.end();
        return fields.make(() -> new Query(source, text, press));
    }

    /** All of an account. */
    public OwnAccount ownAccount(Fields fields) {
        SourceName source = source(fields);
        String handle = fields.text("handle", LONGEST_HANDLE).strip();
        fields.end();
        return fields.make(() -> new OwnAccount(source, handle));
    }

    private SourceName source(Fields fields) {
        String name = fields.text("source", LONGEST_CODE);
        return sources.stream()
                .filter(s -> s.value().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.field(
                        fields.at("source"),
                        Fact.of("refusal.no-source")
                                .with("source", name)
                                .with(
                                        "sources",
                                        String.join(
                                                ", ",
                                                sources.stream()
                                                        .map(SourceName::value)
                                                        .toList()))));
    }

    private static Set<String> languages(Fields fields) {
        List<String> codes = fields.texts("languages", SOME, LONGEST_CODE);
        for (int i = 0; i < codes.size(); i++) {
            if (!LANGUAGE.matcher(codes.get(i)).matches()) {
                throw Problem.field(fields.at("languages") + "[" + i + "]", Fact.of("refusal.language-code"));
            }
        }
        return new HashSet<>(codes);
    }

    private static Relevance relevance(Fields fields) {
        Set<String> excludedWords = words(fields, "excludedWords");
        Set<String> excludedAuthors = words(fields, "excludedAuthors");
        Set<String> requiredContext = words(fields, "requiredContext");
        fields.end();
        return fields.make(() -> new Relevance(excludedWords, excludedAuthors, requiredContext));
    }

    private static Set<String> words(Fields fields, String name) {
        return new HashSet<>(fields.texts(name, MANY, WORD));
    }

    private static Campaign campaign(Fields fields) {
        Instant from = fields.instant("from");
        Instant until = fields.instant("until");
        double factor = fields.number("factor");
        fields.end();
        return fields.make(() -> new Campaign(from, until, factor));
    }
}
