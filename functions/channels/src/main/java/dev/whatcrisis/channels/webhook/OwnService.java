// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.api.json.Json;

/** Everything about an alert, for a service of the team's own. */
final class OwnService {
    private static final int SCHEMA = 1;

    private OwnService() {}

    static JsonNode json(Letter letter) {
        Alert alert = letter.alert();
        ObjectNode json = Json.object()
                .put("schema", SCHEMA)
                .put("id", alert.id().value())
                .put("watch", alert.watch().value());
        json.set("incident", Json.maybeText(alert.incident()));
        json.put("contact", alert.contact())
                .put("reason", alert.reason().name())
                .put("level", alert.said().level().name())
                .put("wakes", alert.wakes())
                .put("dueAt", alert.dueAt().toString())
                .put("subject", letter.subject())
                .put("text", letter.body());
        return json.set("link", Json.maybeText(letter.link()));
    }
}
