// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.incident.CalledLevel;
import dev.whatcrisis.incident.Incident;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.Levelling;
import dev.whatcrisis.incident.Peak;
import dev.whatcrisis.incident.SetLevel;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.incident.State.Acknowledged;
import dev.whatcrisis.incident.State.Open;
import dev.whatcrisis.incident.State.Over;
import dev.whatcrisis.incident.State.Snoozed;
import dev.whatcrisis.incident.TimelineEntry;
import dev.whatcrisis.incident.Undoable;
import dev.whatcrisis.words.Words;
import java.time.Instant;
import java.util.Optional;

/** Writes incidents and their timelines. */
public final class IncidentJson {
    private IncidentJson() {}

    /** What a list shows of an incident. */
    public static ObjectNode write(Incident incident, Words words) {
        ObjectNode json = Json.object()
                .put("id", incident.id().value())
                .put("watch", incident.watch().value())
                .put("headline", words.say(incident.title()));
        json.set("state", state(incident.state()));
        json.put("phase", incident.phase().name());
        json.set("level", Look.of(incident.level()).json(words));
        json.set("highest", Look.of(incident.judgement().highest()).json(words));
        json.put("rule", incident.verdict().rule().name())
                .put("type", incident.verdict().type().name())
                .put("sentence", words.say(incident.verdict().reason()))
                .put("firstMentionAt", incident.times().firstMentionAt().toString())
                .put("openedAt", incident.times().openedAt().toString())
                .put("updatedAt", incident.times().updatedAt().toString());
        json.set("quietSince", Json.maybeInstant(incident.times().quietSince().filter(since -> incident.quiet())));
        json.set("peak", peak(incident.size().peak()));
        numbers(json, incident);
        json.set("forecast", Json.maybe(incident.forecastOfEnd(), forecast -> VerdictJson.write(forecast, words)));
        byPeople(json, incident, words);
        return json.put("version", incident.version());
    }

    /** What people made of it, and what they can make of it next. */
    private static void byPeople(ObjectNode json, Incident incident, Words words) {
        json.set("setLevel", Json.maybe(incident.handling().setLevel(), set -> set(set, words)));
        json.set("raisesTo", Json.maybe(step(incident, incident.level().next()), level -> look(level, words)));
        json.set(
                "lowersTo",
                Json.maybe(
                        step(incident, incident.level().lower())
                                .filter(level -> level.atLeast(Levelling.least(incident))),
                        level -> look(level, words)));
        json.set(
                "partOf",
                Json.maybeText(incident.handling()
                        .joining()
                        .map(joining -> joining.into().value())));
        json.set("splitFrom", Json.maybeText(incident.handling().splitFrom().map(IncidentId::value)));
        json.set("undo", Json.maybe(incident.undoable(), IncidentJson::undo));
    }

    private static Optional<Level> step(Incident incident, Level next) {
        return Optional.of(next).filter(level -> !incident.over() && level != incident.level());
    }

    private static ObjectNode look(Level level, Words words) {
        return Look.of(level).json(words);
    }

    private static ObjectNode set(SetLevel set, Words words) {
        ObjectNode json = Json.object();
        json.set("level", look(set.level(), words));
        return json.put("raised", set.floor())
                .put("by", set.by())
                .put("at", set.at().toString());
    }

    private static ObjectNode undo(Undoable act) {
        return Json.object()
                .put("act", act.act().name())
                .put("by", act.by())
                .put("until", act.until().toString());
    }

    public static ObjectNode entry(TimelineEntry entry, Words words) {
        return Json.object()
                .put("at", entry.at().toString())
                .put("who", entry.who())
                .put("kind", entry.kind().name())
                .put("what", words.say(entry.what()));
    }

    public static ObjectNode called(CalledLevel called, Words words) {
        ObjectNode json = Json.object().put("at", called.at().toString());
        json.set("level", Look.of(called.level()).json(words));
        return json.put("rule", called.rule().name());
    }

    public static ObjectNode peak(Peak peak) {
        return Json.object().put("hour", peak.hour().toString()).put("posts", peak.posts());
    }

    private static void numbers(ObjectNode json, Incident incident) {
        json.put("posts", incident.size().posts())
                .put("unread", incident.size().unread())
                .put("lastHour", incident.size().lastHour())
                .put("usualHour", incident.size().usualHour())
                .put("criticalAuthors", incident.size().criticalAuthors())
                .put("press", incident.size().press())
                .put("platforms", incident.size().platforms());
    }

    private static ObjectNode state(State state) {
        return switch (state) {
            case Open open -> state("OPEN", open.since(), Optional.empty(), Optional.empty(), Optional.empty());
            case Acknowledged had ->
                state("ACKNOWLEDGED", had.at(), Optional.of(had.by()), Optional.empty(), Optional.empty());
            case Snoozed sleeps ->
                state("SNOOZED", sleeps.at(), Optional.of(sleeps.by()), Optional.of(sleeps.until()), Optional.empty());
            case Over over -> state("OVER", over.at(), Optional.of(over.by()), Optional.empty(), Optional.of(over));
        };
    }

    private static ObjectNode state(
            String id, Instant since, Optional<String> by, Optional<Instant> until, Optional<Over> over) {
        ObjectNode json = Json.object().put("id", id).put("since", since.toString());
        json.set("by", Json.maybeText(by));
        json.set("until", Json.maybeInstant(until));
        json.set("how", Json.maybeText(over.map(o -> o.how().name())));
        return json;
    }
}
