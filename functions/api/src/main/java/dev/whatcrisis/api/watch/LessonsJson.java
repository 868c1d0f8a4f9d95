// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.relevance.Feedback;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.relevance.Opinion;
import dev.whatcrisis.relevance.Reader;
import dev.whatcrisis.relevance.Suggestion;
import dev.whatcrisis.relevance.Tally;
import dev.whatcrisis.relevance.TermWarning;
import dev.whatcrisis.teaching.Learnings;
import dev.whatcrisis.teaching.Learnings.TermLesson;
import dev.whatcrisis.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes what was learned from a team. */
public final class LessonsJson {
    private LessonsJson() {}

    static ObjectNode write(Learnings lessons, Words words) {
        ObjectNode json = tally(Json.object(), lessons.total()).put("ready", lessons.ready());
        json.set("terms", Json.array(lessons.terms(), LessonsJson::term));
        json.set("suggestions", Json.array(lessons.suggestions(), LessonsJson::suggestion));
        json.set("warnings", Json.array(lessons.warnings(), warning -> warning(warning, words)));
        return json;
    }

    /** What was said of these posts, and what the model thinks of them; without those of which there is neither. */
    static JsonNode opinions(
            List<Mention> posts, Reader reader, Learned learned, CorrectionsJson corrections, Words words) {
        return Json.array(
                posts.stream()
                        .flatMap(post ->
                                opinion(post, reader.read(post), learned.of(post.id()), corrections, words).stream())
                        .toList(),
                node -> node);
    }

    private static Optional<ObjectNode> opinion(
            Mention post,
            Optional<Opinion> opinion,
            Optional<Feedback> said,
            CorrectionsJson corrections,
            Words words) {
        JsonNode correction = corrections.of(post.id());
        if (opinion.isEmpty() && said.isEmpty() && correction.isNull()) {
            return Optional.empty();
        }
        ObjectNode json = Json.object().put("mention", post.id().key());
        json.set("feedback", Json.maybe(said, feedback -> Json.text(feedback.name())));
        json.set("notUs", Json.maybe(opinion, known -> Json.number(known.notUs())));
        json.set("reason", Json.maybe(opinion, known -> Json.text(words.say(known.reason()))));
        json.set("correction", correction);
        return Optional.of(json);
    }

    private static ObjectNode term(TermLesson lesson) {
        return tally(Json.object().put("term", lesson.term()), lesson.tally());
    }

    private static ObjectNode tally(ObjectNode json, Tally tally) {
        OptionalDouble precision = tally.precision();
        json.put("right", tally.right()).put("wrongTone", tally.wrongTone()).put("notUs", tally.notUs());
        json.set(
                "precision",
                precision.isPresent() ? Json.number(precision.getAsDouble()) : JsonNodeFactory.instance.nullNode());
        return json;
    }

    private static ObjectNode suggestion(Suggestion suggestion) {
        return Json.object()
                .put("word", suggestion.word())
                .put("us", suggestion.us())
                .put("notUs", suggestion.notUs());
    }

    /** A word that will match too much. */
    public static ObjectNode warning(TermWarning warning, Words words) {
        return Json.object()
                .put("field", warning.field())
                .put("word", warning.word())
                .put("kind", warning.kind().name())
                .put("reason", words.say(warning.reason()))
                .put("todo", words.say(warning.todo()));
    }
}
