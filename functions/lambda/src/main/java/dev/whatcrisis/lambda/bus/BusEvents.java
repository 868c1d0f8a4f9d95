// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.collecting.Poll;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.lambda.log.Correlation;
import dev.whatcrisis.looking.Conclusion;
import dev.whatcrisis.mention.SourceHealth;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Writes each type of event. Times are UTC, ISO-8601. */
final class BusEvents {
    static final int SCHEMA = 1;

    private BusEvents() {}

    static BusEvent mentionsCollected(WatchId watch, SourceName source, List<Poll> polls, Instant at) {
        return new BusEvent(
                "MentionsCollected",
                detail(watch, at)
                        .put("source", source.value())
                        .put("added", polls.stream().mapToInt(Poll::added).sum())
                        .put("known", polls.stream().mapToInt(Poll::known).sum())
                        .put("excluded", polls.stream().mapToInt(Poll::excluded).sum())
                        .put(
                                "quarantined",
                                polls.stream().mapToInt(Poll::quarantined).sum())
                        .put("deleted", polls.stream().mapToInt(Poll::deleted).sum())
                        .put(
                                "failed",
                                polls.stream()
                                        .filter(poll -> poll.failure().isPresent())
                                        .count()));
    }

    static BusEvent verdictChanged(Told before, Conclusion now) {
        ObjectNode detail = detail(before.watch(), now.at());
        detail.set("from", standing(before.mood(), before.level()));
        detail.set("to", standing(now.mood(), now.level()));
        detail.put("sentence", say(now.sentence(), now.at()));
        detail.set("open", Json.array(now.open(), id -> Json.text(id.value())));
        return new BusEvent("VerdictChanged", detail);
    }

    static BusEvent incidentOpened(Incident incident, Instant at) {
        return new BusEvent(
                "IncidentOpened",
                about(incident, at)
                        .put("level", incident.level().name())
                        .put(
                                "reason",
                                Words.of(Language.EN).say(incident.verdict().reason())));
    }

    static BusEvent incidentOver(Incident incident, State.Over over, Instant at) {
        return new BusEvent(
                "IncidentOver",
                about(incident, at)
                        .put("overAt", over.at().toString())
                        .put("how", over.how().name())
                        .put("highest", incident.judgement().highest().name())
                        .put("posts", incident.size().posts())
                        .put("criticalAuthors", incident.size().criticalAuthors()));
    }

    static BusEvent sourceBlind(WatchId watch, SourceHealth health, Instant at) {
        return new BusEvent(
                "SourceBlind",
                detail(watch, at)
                        .put("source", health.query().source().value())
                        .put("query", health.query().key())
                        .put("reason", say(health.reason(), at)));
    }

    /** For programs: in one language, whatever the watch's. */
    private static String say(Fact fact, Instant at) {
        return Words.of(Language.EN, ZoneOffset.UTC, at).say(fact);
    }

    private static ObjectNode about(Incident incident, Instant at) {
        return detail(incident.watch(), at)
                .put("incident", incident.id().value())
                .put("headline", say(incident.title(), at))
                .put("rule", incident.verdict().rule().name())
                .put("type", incident.verdict().type().name().toLowerCase(Locale.ROOT))
                .put("openedAt", incident.times().openedAt().toString());
    }

    private static ObjectNode standing(Conclusion.Mood mood, Level level) {
        return Json.object().put("mood", mood.name()).put("level", level.name());
    }

    private static ObjectNode detail(WatchId watch, Instant at) {
        return Json.object()
                .put("schema", SCHEMA)
                .put("correlation", Correlation.current())
                .put("at", at.toString())
                .put("watch", watch.value());
    }
}
