// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Progress;
import dev.whatcrisis.words.Fact;
import dev.whatcrisis.words.Words;
import java.util.List;
import java.util.Optional;

/** Writes what is or was to be said to whom, with the exact texts. */
public final class AlertJson {
    private static final Fact NO_CHANNEL = Fact.of("sending.no-channel");

    private AlertJson() {}

    public static ObjectNode write(List<Alert> alerts, Words words) {
        return Json.object().set("alerts", Json.array(alerts, alert -> write(alert, words)));
    }

    private static ObjectNode write(Alert alert, Words words) {
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
        return json.set("problem", Json.maybeText(problem(alert).map(words::say)));
    }

    /** Why it did not reach anybody so far. */
    private static Optional<Fact> problem(Alert alert) {
        if (alert.shown()) {
            return Optional.of(NO_CHANNEL);
        }
        return alert.sent() ? Optional.empty() : alert.problem();
    }

    private static String progress(Progress progress) {
        return switch (progress) {
            case Progress.Due due -> "DUE";
            case Progress.Claimed claimed -> "CLAIMED";
            case Progress.Sent sent -> sent.shown() ? "SHOWN" : "SENT";
        };
    }
}
