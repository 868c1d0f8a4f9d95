// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.util.List;
import java.util.Optional;

/**
 * An e-mail address as the alerts topic knows it.
 *
 * @param recipients those whom its filter policy names, in the order of the roster; a topic takes an address once
 * @param arn of the subscription; empty while there is none
 * @param told what was last said of it on the ops topic
 */
public record Subscribed(
        String email, List<Recipient> recipients, Optional<String> arn, Standing standing, Optional<Standing> told) {
    public Subscribed {
        recipients = List.copyOf(recipients);
    }

    /** Whether mail to the address arrives. */
    public enum Standing {
        /** SNS did not take the address. */
        REFUSED,
        /** Its owner did not follow the link in the confirmation mail yet. */
        UNCONFIRMED,
        CONFIRMED,
        /** Somebody followed the unsubscribe link, or the confirmation ran out. */
        GONE
    }

    List<String> contacts() {
        return recipients.stream().map(Recipient::contact).toList();
    }

    Subscribed with(Standing next) {
        return new Subscribed(email, recipients, arn, next, told);
    }

    Subscribed with(List<Recipient> next) {
        return new Subscribed(email, next, arn, standing, told);
    }

    Subscribed confirmedAs(String nextArn) {
        return new Subscribed(email, recipients, Optional.of(nextArn), Standing.CONFIRMED, told);
    }

    Subscribed said() {
        return new Subscribed(email, recipients, arn, standing, Optional.of(standing));
    }

    boolean unsaid() {
        return !told.equals(Optional.of(standing));
    }
}
