// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Invented alerts that are ready to be sent. */
public final class Alerts {
    private Alerts() {}

    public static Alert alert(Contact contact, Means means, Reason reason, Message message) {
        return new Alert(
                new AlertId("acme-1:" + contact.id() + ":" + means + ":" + reason),
                new WatchId("acme"),
                Optional.of("acme-1"),
                contact.id(),
                means,
                reason,
                false,
                new Said(Level.SQUALL, Set.of(), false),
                message,
                Instant.parse("2026-03-03T09:00:00Z"),
                new Alert.Progress.Due());
    }
}
