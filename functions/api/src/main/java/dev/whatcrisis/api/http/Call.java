// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * A request that found its route.
 *
 * @param path the parts of the path that the route names, decoded
 * @param person whose token it carries; empty on open routes
 */
public record Call(Request request, Map<String, String> path, Optional<Person> person, Instant now) {
    /** Characters of the longest reason that a write may give. */
    public static final int LONGEST_WHY = 500;

    private static final String CSV = "text/csv";

    /** A named part of the path. */
    public String part(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no part " + name);
        }
        return value;
    }

    /** How timelines and the audit log call the one who asks. */
    public String who() {
        return person.map(Person::id).orElse("nobody");
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(request.query().get(name));
    }

    public String requiredQuery(String name) {
        return query(name)
                .filter(v -> !v.isEmpty())
                .orElseThrow(() -> Problem.field(name, Fact.of("refusal.needed").with("field", name)));
    }

    public Optional<Instant> instant(String name) {
        return query(name).map(v -> Instants.read(name, v));
    }

    /** A whole number from {@code least} to {@code most}. */
    public int number(String name, int least, int most, int otherwise) {
        return query(name).map(v -> number(name, v, least, most)).orElse(otherwise);
    }

    /**
     * Says things to the reader: in the language that is asked for with {@code ?language=}, else the one that the browser
     * prefers, else the watch's; with times as they are where the watch is.
     *
     * @param about empty when it is about no watch, or about one that is gone
     */
    public Words words(Optional<Watch> about) {
        Language language =
                Reader.language(request).or(() -> about.map(Watch::language)).orElse(Language.EN);
        return Words.of(language, about.map(Watch::zone).orElse(ZoneOffset.UTC), now)
                .unbroken();
    }

    public Words words(Watch about) {
        return words(Optional.of(about));
    }

    /** The body as the fields of a JSON object; an empty body has no fields. */
    public Fields body() {
        return Fields.read(request);
    }

    /** The reason that a write gives for itself; empty when it gives none. */
    String why() {
        return request.mediaType().equals("application/json") ? body().why().orElse("") : "";
    }

    /** The fields of a sent form. */
    public Map<String, String> form() {
        if (!request.mediaType().equals("application/x-www-form-urlencoded")) {
            throw Problem.mediaType("application/x-www-form-urlencoded", request.mediaType());
        }
        return QueryString.parse(new String(request.body(), StandardCharsets.UTF_8));
    }

    /** The body as the text of a table. */
    public String csv() {
        if (!request.mediaType().equals(CSV)) {
            throw Problem.mediaType(CSV, request.mediaType());
        }
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    private static int number(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Problem.field(
                name, Fact.of("refusal.whole-between").with("least", least).with("most", most));
    }
}
