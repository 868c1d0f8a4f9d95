// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.aftermath.BaseRate;
import dev.whatcrisis.aftermath.PastIncident;
import dev.whatcrisis.watch.Watch;
import dev.whatcrisis.words.Words;

/** Writes base rates. */
public final class BaseRateJson {
    private BaseRateJson() {}

    public static ObjectNode write(BaseRate rate, Watch watch, Words words) {
        ObjectNode json = Json.object()
                .put("watch", watch.id().value())
                .put("sentence", rate.sentence(words.language()))
                .put("own", rate.own())
                .put("scope", rate.scope().name())
                .put("over", rate.over())
                .put("of", rate.of())
                .put("withinHours", rate.within().toHours());
        json.set("exception", Json.maybe(rate.exception(), BaseRateJson::longest));
        return json;
    }

    private static ObjectNode longest(PastIncident past) {
        return Json.object()
                .put("headline", past.headline())
                .put("type", past.type().name())
                .put("hours", past.lasted().toHours());
    }
}
