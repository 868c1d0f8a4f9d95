// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.aftermath.Conclusions;
import dev.whatcrisis.aftermath.Lasting;
import dev.whatcrisis.aftermath.PostMortem;
import dev.whatcrisis.aftermath.PostMortem.Answers;
import dev.whatcrisis.aftermath.PostMortem.Call;
import dev.whatcrisis.aftermath.PostMortem.Effect;
import dev.whatcrisis.aftermath.PostMortem.ForecastCheck;
import dev.whatcrisis.aftermath.PostMortem.Times;
import dev.whatcrisis.aftermath.PostMortem.Woken;
import dev.whatcrisis.words.Words;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes post-mortems. */
public final class PostMortemJson {
    private PostMortemJson() {}

    /** @param conclusions what the team wrote */
    public static ObjectNode write(PostMortem done, Optional<Conclusions> conclusions, Words words) {
        ObjectNode json = Json.object()
                .put("incident", done.incident().value())
                .put("watch", done.watch().value())
                .put("writtenAt", done.writtenAt().toString())
                .put("headline", headline(done, words));
        json.set("highest", Look.of(done.highest()).json(words));
        json.put("posts", done.posts())
                .put("unread", done.unread())
                .put("criticalAuthors", done.criticalAuthors())
                .put("platforms", done.platforms())
                .put("press", done.press());
        json.set("peak", IncidentJson.peak(done.peak()));
        json.set("halfLifeMinutes", Json.maybe(done.halfLife(), d -> Json.whole(d.toMinutes())));
        json.set("times", times(done.times()));
        json.set("calls", Json.array(done.calls(), call -> call(call, words)));
        json.set("forecast", Json.maybe(done.forecast(), PostMortemJson::forecast));
        json.set("woken", Json.array(done.woken(), PostMortemJson::woken));
        json.set("answers", Json.maybe(done.answers(), PostMortemJson::answers));
        json.set("effect", effect(done.effect()));
        json.set("lastingRisks", VerdictJson.names(done.lastingRisks()));
        json.set("changes", Json.texts(done.changes().stream().map(Enum::name).toList()));
        json.set("aftereffects", Json.array(done.aftereffects(), effect -> AftereffectJson.write(effect, words)));
        json.set("lasting", Json.array(Lasting.of(done), AftereffectJson::lasting));
        json.set("completedAt", Json.maybeInstant(done.completedAt()));
        json.set("conclusions", Json.maybe(conclusions, PostMortemJson::conclusions));
        return json;
    }

    /** What the team wrote, and who did so last. */
    public static ObjectNode conclusions(Conclusions part) {
        return Json.object()
                .put("learned", part.learned())
                .put("change", part.change())
                .put("decidedBy", part.decidedBy())
                .put("updatedBy", part.updatedBy())
                .put("updatedAt", part.updatedAt().toString())
                .put("version", part.version());
    }

    private static String headline(PostMortem done, Words words) {
        boolean ours = done.headline().isEmpty() && done.ownPost().isPresent();
        return ours ? words.say("headline.own") : done.headline();
    }

    private static ObjectNode times(Times times) {
        ObjectNode json = Json.object()
                .put("firstMention", times.firstMention().toString())
                .put("detected", times.detected().toString());
        json.set("acknowledged", Json.maybeInstant(times.acknowledged()));
        json.set("ownPostDeleted", Json.maybeInstant(times.ownPostDeleted()));
        json.set("calm", Json.maybeInstant(times.calm()));
        return json.put("over", times.over().toString());
    }

    private static ObjectNode call(Call call, Words words) {
        ObjectNode json = Json.object().put("at", call.at().toString());
        json.set("level", Look.of(call.level()).json(words));
        return json.put("rule", call.rule().name())
                .put("outcome", call.outcome().name())
                .put("why", words.say(call.why()));
    }

    private static ObjectNode forecast(ForecastCheck check) {
        ObjectNode json = Json.object()
                .put("at", check.at().toString())
                .put("early", check.early().toString())
                .put("middle", check.middle().toString())
                .put("late", check.late().toString());
        json.set("actual", Json.maybeInstant(check.actual()));
        json.set("hit", Json.maybe(check.hit(), Json::flag));
        return json;
    }

    private static ObjectNode answers(Answers answers) {
        ObjectNode json = Json.object();
        json.set("firstWord", Json.maybeInstant(answers.firstWord()));
        json.put("replies", answers.replies());
        json.set("apology", Json.maybeInstant(answers.apology()));
        json.set("threadClosed", Json.maybeInstant(answers.threadClosed()));
        return json.set("people", Json.maybe(answers.people(), ReplyNumbersJson::write));
    }

    private static ObjectNode woken(Woken woken) {
        ObjectNode json = Json.object()
                .put("role", woken.role().name())
                .put("at", woken.at().toString())
                .put("localTime", woken.localTime());
        json.set("worthIt", Json.maybe(woken.worthIt(), Json::flag));
        return json;
    }

    private static ObjectNode effect(Effect effect) {
        ObjectNode json = Json.object();
        json.set("change", number(effect.change()));
        json.set("usualChange", number(effect.usualChange()));
        return json.put("reason", effect.reason().name());
    }

    private static JsonNode number(OptionalDouble value) {
        return Json.maybe(
                value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.<Double>empty(), Json::number);
    }
}
