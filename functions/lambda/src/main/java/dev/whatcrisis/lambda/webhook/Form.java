// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.api.json.Json;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a receiver wants a message to look like, told from its host. */
enum Form {
    SLACK {
        @Override
        ObjectNode body(Alert alert) {
            return Json.object().put("text", text(alert));
        }
    },
    DISCORD {
        @Override
        ObjectNode body(Alert alert) {
            ObjectNode json = Json.object().put("content", shortened(text(alert), DISCORD_LONGEST));
            json.set("allowed_mentions", Json.object().set("parse", Json.texts(List.of())));
            return json;
        }
    },
    TEAMS {
        @Override
        ObjectNode body(Alert alert) {
            ObjectNode card = Json.object()
                    .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                    .put("type", "AdaptiveCard")
                    .put("version", "1.4");
            card.set("body", Json.array(List.of(alert.message().subject(), alert.message().body()), Form::textBlock));
            link(alert).ifPresent(link -> card.set("actions", only(openUrl(link))));
            ObjectNode attachment =
                    Json.object().put("contentType", "application/vnd.microsoft.card.adaptive");
            attachment.set("content", card);
            ObjectNode json = Json.object().put("type", "message");
            json.set("attachments", only(attachment));
            return json;
        }
    },
    NTFY {
        @Override
        ObjectNode body(Alert alert) {
            ObjectNode json = Json.object()
                    .put("title", alert.message().subject())
                    .put("message", alert.message().body())
                    .put("priority", alert.wakes() ? 5 : 3);
            link(alert).ifPresent(link -> json.put("click", link));
            return json;
        }
    },
    /** A service of the team's own. */
    JSON {
        @Override
        ObjectNode body(Alert alert) {
            ObjectNode json = Json.object()
                    .put("schema", 1)
                    .put("id", alert.id().value())
                    .put("watch", alert.watch().value());
            json.set("incident", Json.maybeText(alert.incident()));
            json.put("contact", alert.contact())
                    .put("reason", alert.reason().name())
                    .put("level", alert.said().level().name())
                    .put("wakes", alert.wakes())
                    .put("dueAt", alert.dueAt().toString())
                    .put("subject", alert.message().subject())
                    .put("text", alert.message().body());
            json.set("link", Json.maybeText(link(alert)));
            return json;
        }
    };

    private static final int DISCORD_LONGEST = 2_000;
    private static final Pattern LINK = Pattern.compile("(?:https?://)?([A-Za-z0-9.:-]+/a/[0-9A-Za-z]{11})");

    abstract ObjectNode body(Alert alert);

    static Form of(URI receiver) {
        String host = Optional.ofNullable(receiver.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (host.equals("hooks.slack.com")) {
            return SLACK;
        }
        if (host.equals("discord.com") || host.equals("discordapp.com")) {
            return DISCORD;
        }
        if (host.endsWith(".logic.azure.com") || host.endsWith(".powerplatform.com")) {
            return TEAMS;
        }
        return host.equals("ntfy.sh") || host.startsWith("ntfy.") ? NTFY : JSON;
    }

    private static String text(Alert alert) {
        String subject = alert.message().subject();
        return subject.isEmpty() ? alert.message().body() : subject + "\n" + alert.message().body();
    }

    private static Optional<String> link(Alert alert) {
        Matcher found = LINK.matcher(alert.message().body());
        return found.find() ? Optional.of("https://" + found.group(1)) : Optional.empty();
    }

    private static ObjectNode textBlock(String text) {
        return Json.object().put("type", "TextBlock").put("text", text).put("wrap", true);
    }

    private static ObjectNode openUrl(String link) {
        return Json.object()
                .put("type", "Action.OpenUrl")
                .put("title", "What Crisis?")
                .put("url", link);
    }

    private static ArrayNode only(ObjectNode one) {
        return Json.array(List.of(one), item -> item);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
