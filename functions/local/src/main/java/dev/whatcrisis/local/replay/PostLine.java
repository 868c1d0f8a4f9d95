// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whatcrisis.mention.Author;
import dev.whatcrisis.mention.Engagement;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.watch.SourceName;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One post as a JSON object: id, source, at, author, followers, text, lang, url, likes, shares, replyTo, own, press, deletedAt. */
final class PostLine {
    private static final String PLAIN_UTC = "0000-00-00T00:00:00Z";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FIELDS = Set.of(
            "id",
            "source",
            "at",
            "author",
            "followers",
            "text",
            "lang",
            "url",
            "likes",
            "shares",
            "replies",
            "replyTo",
            "own",
            "press",
            "deletedAt");

    private final JsonNode post;

    private PostLine(JsonNode post) {
        this.post = post;
    }

    /**
     * @throws IllegalArgumentException naming the field
     */
    static ScriptPost read(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException("expected a JSON object with id, source, at and text");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException(name + ": unknown field; known are "
                        + String.join(", ", FIELDS.stream().sorted().toList()));
            }
        }
        return new PostLine(node).post();
    }

    private ScriptPost post() {
        SourceName source = new SourceName(required("source"));
        Instant at = instant("at").orElseThrow(() -> new IllegalArgumentException("at: is missing"));
        Mention mention = new Mention(
                new MentionId(source, required("id")),
                at,
                at,
                author(),
                text("text").orElse(""),
                text("lang").orElse(""),
                text("url").map(PostLine::uri),
                new Engagement(
                        number("likes").orElse(0),
                        number("shares").orElse(0),
                        number("replies").orElse(0)),
                text("replyTo").map(id -> new MentionId(source, id)),
                flag("own"),
                flag("press"),
                Optional.empty(),
                Optional.empty());
        return new ScriptPost(mention, instant("deletedAt"));
    }

    private Optional<Author> author() {
        return text("author").map(name -> new Author(name, name, number("followers")));
    }

    private String required(String field) {
        return text(field)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException(field + ": is missing"));
    }

    private Optional<String> text(String field) {
        JsonNode value = post.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + ": must be a string");
        }
        return Optional.of(value.asText());
    }

    private OptionalLong number(String field) {
        JsonNode value = post.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalLong.empty();
        }
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < 0) {
            throw new IllegalArgumentException(field + ": must be a whole number, 0 or more");
        }
        return OptionalLong.of(value.asLong());
    }

    private boolean flag(String field) {
        JsonNode value = post.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new IllegalArgumentException(field + ": must be true or false");
        }
        return value.asBoolean();
    }

    private Optional<Instant> instant(String field) {
        return text(field).map(value -> {
            try {
                return plainUtc(value)
                        .orElseGet(() -> OffsetDateTime.parse(value).toInstant());
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        field + ": \"" + value + "\" is no time with a zone, such as 2026-03-01T21:15:00Z", e);
            }
        });
    }

    /** The usual form, 2026-03-01T21:15:00Z, read without the general parser, which takes longer than all the rest of a line. */
    private static Optional<Instant> plainUtc(String value) {
        for (int at = 0; at < value.length(); at++) {
            char form = at < PLAIN_UTC.length() ? PLAIN_UTC.charAt(at) : ' ';
            boolean fits = form == '0' ? value.charAt(at) >= '0' && value.charAt(at) <= '9' : value.charAt(at) == form;
            if (!fits) {
                return Optional.empty();
            }
        }
        return value.length() == PLAIN_UTC.length()
                ? Optional.of(LocalDateTime.of(
                                digits(value, 0, 4),
                                digits(value, 5, 7),
                                digits(value, 8, 10),
                                digits(value, 11, 13),
                                digits(value, 14, 16),
                                digits(value, 17, 19))
                        .toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private static int digits(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    private static URI uri(String value) {
        try {
            return URI.create(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("url: \"" + value + "\" is no URL", e);
        }
    }
}
