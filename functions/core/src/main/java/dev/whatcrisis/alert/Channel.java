// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.watch.Contact;

/** A way of telling a contact something. Throws when it could not be handed over; the alert stays claimed and is tried again. */
public interface Channel {
    Means means();

    void send(Alert alert, Contact contact);
}
