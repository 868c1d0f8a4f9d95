// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.watch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.watch.Campaign;
import dev.whatcrisis.watch.OwnAccount;
import dev.whatcrisis.watch.Query;
import dev.whatcrisis.watch.Relevance;
import dev.whatcrisis.watch.Watch;

/** Writes watches. */
public final class WatchJson {
    private WatchJson() {}

    public static ObjectNode write(Watch watch) {
        ObjectNode json = Json.object().put("id", watch.id().value()).put("brand", watch.brand());
        json.set("terms", Json.texts(watch.terms()));
        json.set("relevance", relevance(watch.relevance()));
        json.set("ownAccounts", Json.array(watch.ownAccounts(), WatchJson::ownAccount));
        json.set("queries", Json.array(watch.queries(), WatchJson::query));
        json.set("languages", Json.texts(watch.languages().stream().sorted().toList()));
        json.put("zone", watch.zone().getId())
                .put("language", watch.language().name())
                .put("sensitivity", watch.sensitivity().name())
                .put("paused", watch.paused());
        json.set("campaign", Json.maybe(watch.campaign(), WatchJson::campaign));
        return json.put("createdAt", watch.createdAt().toString()).put("version", watch.version());
    }

    static ObjectNode campaign(Campaign campaign) {
        return Json.object()
                .put("from", campaign.from().toString())
                .put("until", campaign.until().toString())
                .put("factor", campaign.factor());
    }

    private static ObjectNode relevance(Relevance relevance) {
        ObjectNode json = Json.object();
        json.set(
                "excludedWords",
                Json.texts(relevance.excludedWords().stream().sorted().toList()));
        json.set(
                "excludedAuthors",
                Json.texts(relevance.excludedAuthors().stream().sorted().toList()));
        json.set(
                "requiredContext",
                Json.texts(relevance.requiredContext().stream().sorted().toList()));
        return json;
    }

    private static ObjectNode ownAccount(OwnAccount account) {
        return Json.object().put("source", account.source().value()).put("handle", account.handle());
    }

    public static ObjectNode query(Query query) {
        return Json.object()
                .put("source", query.source().value())
                .put("text", query.text())
                .put("press", query.press());
    }
}
