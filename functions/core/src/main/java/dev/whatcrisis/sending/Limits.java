// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.sending;

import java.time.Duration;

/**
 * How long the messages of one look may take. What is not begun by then stays due for the next look.
 *
 * @param message one text or mail
 * @param textsAndMails all of them, which go out one after the other
 * @param webhooks all of them, which are posted side by side after the texts and mails
 */
public record Limits(Duration message, Duration textsAndMails, Duration webhooks) {
    /** Twenty seconds together: SNS answers in well under a second, and a chat that takes ten will not answer at all. */
    public static final Limits STANDARD =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10));
}
