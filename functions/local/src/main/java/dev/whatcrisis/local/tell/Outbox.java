// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.tell;

import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.Channel;
import dev.whatcrisis.alert.Means;
import dev.whatcrisis.watch.Contact;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;

/** Prints what would be sent, if this machine had a channel for it. */
record Outbox(Means means, PrintWriter out) implements Channel {
    @Override
    public boolean reaches(Contact contact) {
        return false;
    }

    @Override
    public void send(Alert alert, Contact contact, Instant deadline) {
        String head = means.name().toLowerCase(Locale.ROOT) + " to " + contact.id();
        out.println("--- outbox, not sent (this machine has no channel for it): " + head + " "
                + alert.message().subject());
        out.println(alert.message().body());
        out.println("---");
    }
}
