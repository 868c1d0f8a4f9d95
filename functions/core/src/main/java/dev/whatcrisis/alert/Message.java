// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.alert;

import dev.whatcrisis.incident.Act;
import java.util.List;

/**
 * The exact text of an alert.
 *
 * @param subject ASCII, under 100 characters; empty for an SMS
 * @param offers what can be done with the incident behind its link, the likeliest first; empty where it asks for nothing
 */
public record Message(String subject, String body, List<Act> offers) {
    public Message {
        offers = List.copyOf(offers);
    }

    /** One that asks for nothing. */
    public Message(String subject, String body) {
        this(subject, body, List.of());
    }
}
