// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import java.util.List;

/** Chats that take one text. A stranger's words in it must not ring everybody in the room. */
final class Chats {
    /** Discord refuses more characters than that. */
    private static final int DISCORD_LONGEST = 2_000;

    /** No previews: they would open the personal link. */
    private static final int DISCORD_NO_PREVIEWS = 4;

    private Chats() {}

    static JsonNode slack(Letter letter) {
        String escaped =
                letter.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return Json.object().put("text", escaped).put("unfurl_links", false);
    }

    static JsonNode discord(Letter letter) {
        ObjectNode json = Json.object().put("content", shortened(letter.text())).put("flags", DISCORD_NO_PREVIEWS);
        return json.set("allowed_mentions", Json.object().set("parse", Json.texts(List.of())));
    }

    /** Cut in the middle: the link is at the end. */
    private static String shortened(String text) {
        if (text.length() <= DISCORD_LONGEST) {
            return text;
        }
        int half = DISCORD_LONGEST / 2 - 1;
        return text.substring(0, half) + "…" + text.substring(text.length() - half);
    }
}
