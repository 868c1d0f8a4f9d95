// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.fade.Forecast;
import dev.whatcrisis.verdict.RuleText;
import dev.whatcrisis.verdict.RuleTexts;
import dev.whatcrisis.verdict.Verdict;
import dev.whatcrisis.verdict.Waking;
import dev.whatcrisis.words.Words;
import java.util.Collection;

/** Writes verdicts and forecasts. */
public final class VerdictJson {
    private VerdictJson() {}

    public static ObjectNode write(Verdict verdict, Words words) {
        RuleText text = RuleTexts.of(verdict, words.language());
        ObjectNode json = Json.object();
        json.set("level", Look.of(verdict.level()).json(words));
        json.put("rule", verdict.rule().name()).put("type", verdict.type().name());
        json.set("actions", names(verdict.actions()));
        json.set("flags", names(verdict.flags()));
        json.set("waking", write(verdict.waking(), words));
        json.put("timing", text.timing());
        json.set("do", Json.texts(text.dos()));
        json.set("dont", Json.texts(text.donts()));
        json.put("reason", words.say(verdict.reason()));
        json.set("wouldChange", Json.texts(words.say(verdict.wouldChange())));
        return json;
    }

    public static ObjectNode write(Waking waking, Words words) {
        return Json.object()
                .put("wake", waking.wake())
                .put("basis", waking.basis().name())
                .put("reason", words.say(waking.reason()));
    }

    public static ObjectNode write(Forecast forecast, Words words) {
        return Json.object()
                .put("at", forecast.at().toString())
                .put("calmByP10", forecast.calmByP10().toString())
                .put("calmByP50", forecast.calmByP50().toString())
                .put("calmByP90", forecast.calmByP90().toString())
                .put("calmWithin24h", forecast.calmWithin24h())
                .put("doubleBy07h", forecast.doubleBy07h())
                .put("basis", words.say(forecast.basis()));
    }

    /** The names of enum constants, in their own order. */
    public static <E extends Enum<E>> ArrayNode names(Collection<E> constants) {
        return Json.texts(constants.stream().sorted().map(Enum::name).toList());
    }
}
