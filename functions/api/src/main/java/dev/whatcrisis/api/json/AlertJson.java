// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Progress;
import java.util.List;

/** Writes what is or was to be said to whom, with the exact texts. */
public final class AlertJson {
    private AlertJson() {}

    public static ObjectNode write(List<Alert> alerts) {
        return Json.object().set("alerts", Json.array(alerts, AlertJson::write));
    }

    private static ObjectNode write(Alert alert) {
        ObjectNode json = Json.object()
                .put("id", alert.id().value())
                .put("watch", alert.watch().value());
        json.set("incident", Json.maybeText(alert.incident()));
        json.put("contact", alert.contact())
                .put("means", alert.means().name())
                .put("reason", alert.reason().name())
                .put("wakes", alert.wakes())
                .put("subject", alert.message().subject())
                .put("body", alert.message().body())
                .put("dueAt", alert.dueAt().toString())
                .put("progress", progress(alert.progress()));
        json.set("sentAt", Json.maybeInstant(alert.sentAt()));
        return json;
    }

    private static String progress(Progress progress) {
        return switch (progress) {
            case Progress.Due due -> "DUE";
            case Progress.Claimed claimed -> "CLAIMED";
            case Progress.Sent sent -> "SENT";
        };
    }
}
