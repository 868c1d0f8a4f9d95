// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.watch.Contact;

/** By which means a contact can be reached. */
final class Reach {
    private Reach() {}

    static boolean has(Contact contact, Means means) {
        return switch (means) {
            case SMS -> contact.phone().isPresent();
            case EMAIL -> contact.email().isPresent();
            case WEBHOOK -> contact.webhook().isPresent();
        };
    }

    /** Whether there is anything that does not ring. */
    static boolean writes(Contact contact) {
        return has(contact, Means.EMAIL) || has(contact, Means.WEBHOOK);
    }

    /** A room of the team: nothing but a webhook. */
    static boolean channel(Contact contact) {
        return has(contact, Means.WEBHOOK) && !has(contact, Means.EMAIL) && !has(contact, Means.SMS);
    }

    static boolean none(Contact contact) {
        return !writes(contact) && !has(contact, Means.SMS);
    }
}
