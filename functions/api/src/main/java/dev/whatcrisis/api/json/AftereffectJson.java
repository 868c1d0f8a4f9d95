// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.aftermath.Aftereffect;
import dev.whatcrisis.aftermath.EffectWords;
import dev.whatcrisis.aftermath.Lasting;
import dev.whatcrisis.effect.Estimate;
import dev.whatcrisis.words.Words;
import java.util.Optional;

/** Writes what an incident had done by a day: as a share, and the tone as points of a share. */
final class AftereffectJson {
    private AftereffectJson() {}

    static ObjectNode write(Aftereffect effect, Words words) {
        Estimate estimate = effect.estimate();
        ObjectNode json = Json.object()
                .put("measure", effect.measure().name())
                .put("days", effect.days())
                .put("until", effect.until().toString())
                .put("finding", estimate.finding().name());
        json.set("change", share(effect, 0));
        json.set("low", share(effect, -estimate.margin()));
        json.set("high", share(effect, estimate.margin()));
        return json.put("weeks", estimate.weeks())
                .put("needed", estimate.needed())
                .put("sentence", new EffectWords(words).say(effect));
    }

    private static JsonNode share(Aftereffect effect, double further) {
        double deviation = effect.estimate().deviation() + further;
        return Json.maybe(
                effect.estimate().finding().tells()
                        ? Optional.of(effect.measure() == Aftereffect.Measure.TONE ? deviation : Math.expm1(deviation))
                        : Optional.<Double>empty(),
                Json::number);
    }

    static ObjectNode lasting(Lasting lasting) {
        ObjectNode json = Json.object()
                .put("days", lasting.days())
                .put("outcome", lasting.outcome().name());
        return json.set("by", Json.texts(lasting.by().stream().map(Enum::name).toList()));
    }
}
