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

/** Says in a line that something was sent; who is not reached by it is printed what would have been. */
record Announced(Channel channel, Channel otherwise, PrintWriter out) implements Channel {
    @Override
    public Means means() {
        return channel.means();
    }

    @Override
    public boolean reaches(Contact contact) {
        return channel.reaches(contact);
    }

    @Override
    public void send(Alert alert, Contact contact, Instant deadline) {
        if (!reaches(contact)) {
            otherwise.send(alert, contact, deadline);
            return;
        }
        channel.send(alert, contact, deadline);
        out.println("--- sent: " + means().name().toLowerCase(Locale.ROOT) + " to " + contact.id() + " "
                + alert.message().subject());
    }
}
