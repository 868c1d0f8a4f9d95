// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.channels.webhook;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Alert.Reason;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.alert.Message;
import dev.whatcrisis.alert.Said;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.watch.Contact;
import dev.whatcrisis.watch.Duty;
import dev.whatcrisis.watch.Language;
import dev.whatcrisis.watch.QuietHours;
import dev.whatcrisis.watch.WatchId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** An invented room of a team, and alerts for it that are ready to be sent. */
final class Letters {
    private Letters() {}

    static Contact room(String id, URI webhook) {
        return new Contact(
                id,
                id,
                Duty.ON_CALL,
                Optional.empty(),
                Optional.empty(),
                Optional.of(webhook),
                QuietHours.NIGHT,
                ZoneOffset.UTC,
                Language.EN);
    }

    static Alert alert(Contact contact, Reason reason, Message message) {
        return new Alert(
                new AlertId("acme-1:" + contact.id() + ":WEBHOOK:" + reason),
                new WatchId("acme"),
                Optional.of("acme-1"),
                contact.id(),
                Means.WEBHOOK,
                reason,
                false,
                new Said(Level.SQUALL, Set.of(), false),
                message,
                Instant.parse("2026-03-03T09:00:00Z"),
                new Alert.Progress.Due());
    }
}
