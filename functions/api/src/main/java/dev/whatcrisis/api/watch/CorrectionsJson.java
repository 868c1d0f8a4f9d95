// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.mention.Mention;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.mention.MentionStore;
import dev.whatcrisis.relevance.Correction;
import dev.whatcrisis.relevance.Corrections;
import dev.whatcrisis.relevance.Learned;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes what a team said of single posts: who, when, what it does, and how many of the latest posts are read by it. */
final class CorrectionsJson {
    /** Posts among which those are counted that a correction touches. */
    static final int LOOKED_THROUGH = 500;

    private final Watch watch;
    private final MentionStore mentions;
    private final Learned learned;
    private final Instant now;
    private final Words words;

    CorrectionsJson(Watch watch, MentionStore mentions, Learned learned, Instant now, Words words) {
        this.watch = watch;
        this.mentions = mentions;
        this.learned = learned;
        this.now = now;
        this.words = words;
    }

    /** All that did not end by themselves, those that were taken back among them, the newest first. */
    ObjectNode all() {
        List<Correction> known = learned.corrections().stream()
                .filter(correction -> correction.until().isAfter(now))
                .sorted(Comparator.comparing(Correction::at).reversed())
                .toList();
        List<Mention> latest = known.isEmpty() ? List.of() : mentions.latest(watch.id(), LOOKED_THROUGH, now);
        Corrections corrections = Corrections.of(learned, now);
        ObjectNode json = Json.object().put("lookedThrough", latest.size());
        json.set("corrections", Json.array(known, correction -> {
            ObjectNode one = write(correction).put("touched", corrections.touched(correction, latest));
            one.set("text", Json.maybeText(text(correction)));
            return one;
        }));
        return json;
    }

    /** Of one post: null where nothing is corrected. */
    JsonNode of(MentionId post) {
        Optional<Correction> known = learned.correctionOf(post)
                .filter(correction -> correction.undone().isEmpty())
                .filter(correction -> correction.until().isAfter(now));
        return known.isPresent() ? write(known.get()) : JsonNodeFactory.instance.nullNode();
    }

    private Optional<String> text(Correction correction) {
        return mentions.find(watch.id(), correction.post(), now)
                .map(Mention::text)
                .filter(text -> !text.isBlank());
    }

    private ObjectNode write(Correction correction) {
        ObjectNode json = Json.object()
                .put("mention", correction.post().key())
                .put("feedback", correction.said().name());
        json.set("label", Json.maybe(correction.label(), label -> Json.text(label.name())));
        json.put("own", correction.own())
                .put("overTold", correction.overTold())
                .put("does", words.say(correction.effect()))
                .put("by", correction.by())
                .put("at", correction.at().toString())
                .put("until", correction.until().toString());
        json.set("undone", Json.maybe(correction.undone(), CorrectionsJson::write));
        return json;
    }

    private static ObjectNode write(Correction.Undone undone) {
        return Json.object().put("by", undone.by()).put("at", undone.at().toString());
    }
}
