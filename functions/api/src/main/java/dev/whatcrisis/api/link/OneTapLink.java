// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.link;

import dev.whatcrisis.alert.Means;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.watch.WatchId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a code in a message stands for.
 *
 * @param codeHash SHA-256 of the code, 64 lower-case hexadecimal digits; the code itself is only in the message
 * @param incident the incident it is about; empty when the message was about the watch itself
 * @param contact id of the contact who got the message and in whose name the link acts
 * @param rehearses the means by which a rehearsal was sent, which the link confirms; empty of every other message
 */
public record OneTapLink(
        String codeHash,
        WatchId watch,
        Optional<IncidentId> incident,
        String contact,
        Instant issuedAt,
        Instant expiresAt,
        Optional<Means> rehearses) {
    /** One that acts on an incident, or shows a watch. */
    public OneTapLink(
            String codeHash,
            WatchId watch,
            Optional<IncidentId> incident,
            String contact,
            Instant issuedAt,
            Instant expiresAt) {
        this(codeHash, watch, incident, contact, issuedAt, expiresAt, Optional.empty());
    }
}
