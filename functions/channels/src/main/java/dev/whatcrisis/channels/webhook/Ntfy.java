// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.api.json.Json;
import dev.whatcrisis.sources.Addresses;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A notification of ntfy. JSON goes to the server's root and names the topic: posted to the topic's own address it would
 * be shown as it is written.
 */
final class Ntfy {
    private static final int RINGS = 5;
    private static final int HIGH = 4;
    private static final int ORDINARY = 3;

    private Ntfy() {}

    static Post post(URI receiver, Letter letter) {
        String path = Optional.ofNullable(receiver.getRawPath()).orElse("").replaceAll("/+$", "");
        int slash = path.lastIndexOf('/');
        String query =
                Optional.ofNullable(receiver.getRawQuery()).map(q -> "?" + q).orElse("");
        URI root = Addresses.resolve(receiver, URI.create(path.substring(0, slash + 1) + query));
        return new Post(root, json(path.substring(slash + 1), letter));
    }

    private static JsonNode json(String topic, Letter letter) {
        ObjectNode json = Json.object()
                .put("topic", topic)
                .put("title", letter.subject())
                .put("message", letter.body())
                .put("priority", priority(letter));
        letter.link().ifPresent(link -> json.put("click", link));
        List<ObjectNode> acts =
                letter.link().flatMap(link -> button(letter, link)).stream().toList();
        return json.set("actions", Json.array(acts, act -> act));
    }

    private static int priority(Letter letter) {
        if (letter.alert().wakes()) {
            return RINGS;
        }
        return letter.urgent() ? HIGH : ORDINARY;
    }

    private static Optional<ObjectNode> button(Letter letter, String link) {
        if (letter.rehearses()) {
            return Optional.of(button(letter.arrived(), link, "arrived"));
        }
        return letter.asksForSomebody() ? Optional.of(button(letter.iHaveIt(), link, "acknowledge")) : Optional.empty();
    }

    /** A button that posts from the lock screen. */
    private static ObjectNode button(String label, String link, String act) {
        ObjectNode button = Json.object()
                .put("action", "http")
                .put("label", label)
                .put("url", link)
                .put("method", "POST")
                .put("body", "act=" + act)
                .put("clear", true);
        return button.set("headers", Json.object().put("Content-Type", "application/x-www-form-urlencoded"));
    }
}
