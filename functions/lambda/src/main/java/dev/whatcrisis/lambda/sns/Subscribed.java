// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

/**
 * The e-mail address of a contact as the alerts topic knows it.
 *
 * @param contact the contact's id
 * @param arn of the subscription
 */
public record Subscribed(String contact, String email, String arn, Standing standing) {
    /** Whether mail to the address arrives. */
    public enum Standing {
        /** Its owner did not follow the link in the confirmation mail yet. */
        UNCONFIRMED,
        CONFIRMED,
        /** Somebody followed the unsubscribe link, or the confirmation ran out. */
        GONE
    }

    public Subscribed with(Standing next) {
        return new Subscribed(contact, email, arn, next);
    }
}
