// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import java.util.List;

/** An adaptive card, as a workflow of Teams takes it. Text runs, unlike text blocks, read no markup. */
final class TeamsCard {
    private TeamsCard() {}

    static JsonNode of(Letter letter) {
        ObjectNode attachment = Json.object().put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.set("content", card(letter));
        return Json.object().put("type", "message").set("attachments", Json.array(List.of(attachment), one -> one));
    }

    private static JsonNode card(Letter letter) {
        ObjectNode card = Json.object()
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", "1.2");
        card.set(
                "body",
                Json.array(
                        List.of(run(letter.subject()).put("weight", "bolder"), run(letter.body())), TeamsCard::block));
        card.set("actions", Json.array(letter.link().stream().toList(), link -> open(letter, link)));
        return card;
    }

    private static ObjectNode run(String text) {
        return Json.object().put("type", "TextRun").put("text", text);
    }

    private static JsonNode block(ObjectNode run) {
        return Json.object().put("type", "RichTextBlock").set("inlines", Json.array(List.of(run), one -> one));
    }

    private static JsonNode open(Letter letter, String link) {
        return Json.object()
                .put("type", "Action.OpenUrl")
                .put("title", letter.open())
                .put("url", link);
    }
}
