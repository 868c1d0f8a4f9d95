// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.nights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whatcrisis.crisis.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * An invented night, or day, around a small organisation, and what a careful person would have done. Written by people who knew
 * the playbook's judgement and nothing of this code; nothing is tuned on it.
 *
 * @param usual posts an hour on ordinary days
 * @param start local time of minute 0
 * @param posts as they were written: single posts, and crowds
 */
record Night(
        String name,
        String lang,
        ZoneId zone,
        String brand,
        String own,
        double usual,
        LocalDateTime start,
        Expected expected,
        List<JsonNode> posts) {

    /** Whether somebody has to be woken, or texted by day. */
    enum Wake {
        MUST,
        NEVER,
        MAY
    }

    /**
     * What a careful person expects.
     *
     * @param by the minute by which somebody has to be told, where somebody must
     * @param rules those that are right; empty when any is
     */
    record Expected(
            Wake wake,
            Optional<Integer> by,
            List<String> rules,
            Optional<Level> most,
            Optional<Level> least,
            boolean closedByPerson) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Night> read(String resource) throws IOException {
        InputStream bytes = Objects.requireNonNull(Night.class.getResourceAsStream(resource), resource);
        List<Night> nights = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                nights.add(of(JSON.readTree(line)));
            }
        }
        return nights;
    }

    private static Night of(JsonNode night) {
        return new Night(
                night.get("name").asText(),
                night.get("lang").asText(),
                ZoneId.of(night.get("zone").asText()),
                night.get("brand").asText(),
                night.path("own").asText("mastodon:us"),
                night.path("usual").asDouble(1),
                LocalDateTime.parse(night.get("start").asText()),
                expected(night.get("expect")),
                StreamSupport.stream(night.get("posts").spliterator(), false).toList());
    }

    private static Expected expected(JsonNode expect) {
        return new Expected(
                Wake.valueOf(expect.get("wake").asText().toUpperCase(Locale.ROOT)),
                expect.hasNonNull("by") ? Optional.of(expect.get("by").asInt()) : Optional.empty(),
                StreamSupport.stream(expect.path("rules").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                level(expect, "most"),
                level(expect, "least"),
                expect.path("closes").asText("").equals("person"));
    }

    private static Optional<Level> level(JsonNode expect, String field) {
        return Optional.of(expect.path(field).asText(""))
                .filter(level -> !level.isEmpty())
                .map(level -> level.equals("CALM") ? Level.WHAT_CRISIS : Level.valueOf(level));
    }

    Instant begin() {
        return start.atZone(zone).toInstant();
    }
}
