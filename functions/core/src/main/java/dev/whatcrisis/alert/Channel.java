// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.watch.Contact;
import java.time.Instant;

/** A way of telling a contact something. */
public interface Channel {
    Means means();

    /**
     * Whether this machine can tell the contact something in this way. What it cannot is only in the outbox, and is said
     * to be.
     */
    default boolean reaches(Contact contact) {
        return true;
    }

    /**
     * Hands over one message. Throws when that was not possible; it is tried again later.
     *
     * @param deadline when nobody waits any more: by then it should have been handed over or have failed
     */
    void send(Alert alert, Contact contact, Instant deadline);
}
