// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.util.List;

/**
 * An e-mail address as the alerts topic knows it.
 *
 * @param contacts ids of those who have it, in the order of the roster; a topic takes an address once
 * @param arn of the subscription
 */
public record Subscribed(String email, List<String> contacts, String arn, Standing standing) {
    public Subscribed {
        contacts = List.copyOf(contacts);
    }

    /** Whether mail to the address arrives. */
    public enum Standing {
        /** Its owner did not follow the link in the confirmation mail yet. */
        UNCONFIRMED,
        CONFIRMED,
        /** Somebody followed the unsubscribe link, or the confirmation ran out. */
        GONE
    }

    Subscribed with(Standing next) {
        return new Subscribed(email, contacts, arn, next);
    }

    Subscribed with(List<String> next) {
        return new Subscribed(email, next, arn, standing);
    }
}
